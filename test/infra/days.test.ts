import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../infra/provinces.ts';
import { propertiesOf } from './deployment.ts';

type Mapping = { FilterCriteria: { Filters: { Pattern: string }[] } };
type Schedule = {
  GroupName: string;
  ScheduleExpression: string;
  ScheduleExpressionTimezone: string;
  Target: { Input: string };
};

const mappingOf = (id: string): Record<string, unknown> & Mapping => {
  const [, found] =
    propertiesOf('AWS::Lambda::EventSourceMapping', 'days').find(([name]) => name.startsWith(id)) ?? [];
  return found as Record<string, unknown> & Mapping;
};
const filterOf = (id: string) =>
  mappingOf(id).FilterCriteria.Filters.map(({ Pattern }) => JSON.parse(Pattern));

describe('the streams', () => {
  it.each(['FoldDays', 'RollUpRegions'])('%s gives up only what fails by itself, and keeps it', (id) => {
    expect(mappingOf(id)).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      StartingPosition: 'TRIM_HORIZON',
      ParallelizationFactor: 1,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
  });

  it('wakes the fold by new facts only, and the roll-up by totals and outcomes only, not by the reports they share a table with', () => {
    expect(filterOf('FoldDays')).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['fact'] } } } },
    ]);
    expect(filterOf('RollUpRegions')).toEqual(
      ['day-total', 'outcome'].map((type) => ({ dynamodb: { NewImage: { type: { S: [type] } } } })),
    );
  });

  it('wakes the fold by menus and measurements too, and by what erased children leave', () => {
    const filters = propertiesOf('AWS::Lambda::EventSourceMapping', 'days')
      .filter(([name]) => name.startsWith('FoldDays'))
      .flatMap(([, found]) =>
        (found as Mapping).FilterCriteria.Filters.map(({ Pattern }) => JSON.parse(Pattern)),
      );
    const types = filters.slice(1).map(({ dynamodb }) => dynamodb.NewImage.type.S[0]);
    expect(types).toEqual(['menu', 'measurement', 'erased-contribution']);
  });

  it('gathers for two seconds at most on the way from a fact to the nation', () => {
    const seconds = ['FoldDays', 'RollUpRegions'].map((id) =>
      Number(mappingOf(id).MaximumBatchingWindowInSeconds),
    );
    expect(seconds).toEqual([1, 0]);
  });
});

describe('the schedules', () => {
  const schedules = propertiesOf('AWS::Scheduler::Schedule', 'days').map(
    ([, properties]) => properties as Schedule,
  );
  const rings = (group: string) =>
    schedules
      .filter(({ GroupName }) => GroupName.includes(group))
      .map(({ ScheduleExpression, ScheduleExpressionTimezone: zone, Target }) => ({
        region: JSON.parse(Target.Input).region as string,
        at: ScheduleExpression,
        zone,
      }));

  it('know all 38 provinces', () => {
    expect(PROVINCES).toHaveLength(38);
  });

  it('open the day of every province at 03:00 by its own clock', () => {
    expect(rings('OpenDay')).toEqual(
      PROVINCES.map(({ code, zone }) => ({ region: code, at: 'cron(0 3 * * ? *)', zone })),
    );
  });

  it.each([
    { region: '35', province: 'East Java', zone: 'Asia/Jakarta' },
    { region: '61', province: 'West Kalimantan', zone: 'Asia/Jakarta' },
    { region: '63', province: 'South Kalimantan', zone: 'Asia/Makassar' },
    { region: '73', province: 'South Sulawesi', zone: 'Asia/Makassar' },
    { region: '82', province: 'North Maluku', zone: 'Asia/Jayapura' },
    { region: '91', province: 'Papua', zone: 'Asia/Jayapura' },
  ])('keep the time of $zone in $province', ({ region, zone }) => {
    expect(rings('OpenDay').find((ring) => ring.region === region)?.zone).toBe(zone);
    expect(rings('PublishReports').find((ring) => ring.region === region)?.zone).toBe(zone);
  });

  it('publish at 18:00 by each province, then the nation at 18:30 in Jakarta, after the last province', () => {
    const evening = PROVINCES.map(({ code, zone }) => ({ region: code, at: 'cron(0 18 * * ? *)', zone }));
    const nation = { region: 'ID', at: 'cron(30 18 * * ? *)', zone: 'Asia/Jakarta' };
    expect(rings('PublishReports')).toEqual([...evening, nation]);
  });

  it('try again for hours and keep what cannot be delivered', () => {
    for (const { Target } of schedules)
      expect(Target).toMatchObject({
        RetryPolicy: { MaximumRetryAttempts: 20, MaximumEventAgeInSeconds: 14_400 },
        DeadLetterConfig: { Arn: expect.anything() },
      });
  });

  it('keep a call that failed after it was delivered, too', () => {
    const configs = propertiesOf('AWS::Lambda::EventInvokeConfig', 'days');
    expect(configs).toHaveLength(2);
    for (const [, config] of configs)
      expect(config).toMatchObject({ DestinationConfig: { OnFailure: expect.anything() } });
  });
});

describe('the dead-letter queues', () => {
  const queues = propertiesOf('AWS::SQS::Queue', 'days');

  it('are encrypted with our key, one for each stream and each kind of schedule', () => {
    expect(queues).toHaveLength(4);
    for (const [, queue] of queues) expect(queue).toMatchObject({ KmsMasterKeyId: expect.anything() });
  });

  it('raise an alarm as soon as one is not empty', () => {
    const alarms = propertiesOf('AWS::CloudWatch::Alarm', 'days').map(([, properties]) => properties);
    const waiting = alarms.filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible');
    expect(waiting).toHaveLength(4);
    for (const alarm of waiting)
      expect(alarm).toMatchObject({ Threshold: 0, AlarmActions: [expect.anything()] });
  });
});
