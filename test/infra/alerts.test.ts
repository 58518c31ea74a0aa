import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../infra/provinces.ts';
import { ENV } from '../../shared/lambda/config.ts';
import { propertiesOf } from './deployment.ts';

const functionOf = (id: string): Record<string, unknown> => {
  const [, found] =
    propertiesOf('AWS::Lambda::Function', 'alerts').find(([name]) => name.startsWith(id)) ?? [];
  return found ?? {};
};
const rings = (group: string) =>
  propertiesOf('AWS::Scheduler::Schedule', 'alerts')
    .filter(([id]) => id.startsWith(group))
    .map(([, { ScheduleExpression: at, ScheduleExpressionTimezone: zone }]) => ({ at, zone }));

describe('the watch', () => {
  it('is rung every ten minutes of the serving hours, by the clock of each province', () => {
    expect(rings('WatchDay')).toEqual(PROVINCES.map(({ zone }) => ({ at: 'cron(0/10 5-20 * * ? *)', zone })));
  });

  it('may send mail from its one address of the verified domain, and from no other', () => {
    const policies = propertiesOf('AWS::IAM::Policy', 'alerts').map(([, { PolicyDocument }]) =>
      JSON.stringify(PolicyDocument),
    );
    const [mail, ...others] = policies.filter((text) => text.includes('ses:'));
    expect(others).toEqual([]);
    expect(mail).toContain(':identity/mbg-pilot.example');
    expect(mail).toContain('"ses:FromAddress":"peringatan@mbg-pilot.example"');
    expect(functionOf('WatchDay')).toMatchObject({
      Environment: {
        Variables: {
          [ENV.mailSender]: 'peringatan@mbg-pilot.example',
          [ENV.webOrigin]: 'https://mbg-pilot.example',
        },
      },
    });
  });
});

describe('the delivery of webhooks', () => {
  it('is rung every minute, runs once at a time, and is over before the next ring', () => {
    expect(rings('DeliverWebhooks')).toEqual([{ at: 'cron(* * * * ? *)', zone: 'Asia/Jakarta' }]);
    expect(functionOf('DeliverWebhooks')).toMatchObject({ ReservedConcurrentExecutions: 1, Timeout: 50 });
  });
});

describe('what could not be done', () => {
  it('is kept, encrypted, with an alarm', () => {
    const queues = propertiesOf('AWS::SQS::Queue', 'alerts');
    expect(queues).toHaveLength(2);
    for (const [, queue] of queues) expect(queue).toMatchObject({ KmsMasterKeyId: expect.anything() });
    const alarms = propertiesOf('AWS::CloudWatch::Alarm', 'alerts').map(([, { MetricName }]) => MetricName);
    expect(alarms.filter((name) => name === 'ApproximateNumberOfMessagesVisible')).toHaveLength(2);
  });
});
