// Lambda entry: the meals stream wakes the fold of a place's day.
import { platformFromEnvironment } from '../../shared/lambda/platform.ts';
import { streamHandler } from '../../shared/lambda/stream.ts';
import { foldChange } from './fold-changes.ts';

const platform = platformFromEnvironment();

export const handler = streamHandler((key) => foldChange(key, platform));
