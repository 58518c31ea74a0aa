// What Lambda passes to a function besides the event.
import type { Context } from 'aws-lambda';

const never = (): never => {
  throw new Error('not used by promise handlers');
};

export const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-3:000000000000:function:test',
  memoryLimitInMB: '1024',
  awsRequestId: 'request-1',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 10_000,
  done: never,
  fail: never,
  succeed: never,
};
