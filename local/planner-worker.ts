// Plans in a thread of its own, so that the server stays quick. After each step it waits to be told whether to go on.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { planHere } from '../functions/plan-siting/plan-here.ts';

const { input, checkpoint } = workerData;

const plan = await planHere(input, checkpoint, async (step) => {
  parentPort?.postMessage({ step });
  const [goOn] = parentPort ? await once(parentPort, 'message') : [false];
  return goOn === true;
});
parentPort?.postMessage({ plan });
