import { describe, expect, it } from 'vitest';
import { propertiesOf } from './deployment.ts';

describe('the planner', () => {
  it('has a quarter of an hour and three gigabytes', () => {
    const [[, fn] = []] = propertiesOf('AWS::Lambda::Function', 'planning');
    expect(fn).toMatchObject({ Timeout: 900, MemorySize: 3008 });
  });

  it('is woken by runs that wait, one by one, several at a time, and not by what it writes itself', () => {
    const [found] = propertiesOf('AWS::Lambda::EventSourceMapping', 'planning');
    const [, mapping] = found ?? ['', {}];
    expect(mapping).toMatchObject({ BatchSize: 1, ParallelizationFactor: 10, MaximumRetryAttempts: 10 });
    const { Filters } = mapping.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { dynamodb: { NewImage: { type: { S: ['siting-run'] }, state: { S: ['queued'] } } } },
    ]);
  });
});
