// Lambda entry: the reports stream wakes the roll-up of a region's day, level by level.
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { streamHandler } from '../../shared/lambda/stream.ts';
import { regionDayOf, rollUpChange } from './roll-up.ts';

const platform = platformFromEnvironment();

export const handler = streamHandler((key) => rollUpChange(key, platform), regionDayOf);
