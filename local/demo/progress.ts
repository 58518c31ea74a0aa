// Shows how far the fill is: a bar on a terminal, elsewhere a line every tenth.
import { SingleBar } from 'cli-progress';

export type Progress = (done: number, of: number) => void;

const TITLE = 'Demo pilot, all invented (DEMO=off skips it)';

export function showProgress(): Progress {
  return process.stdout.isTTY ? bar() : lines();
}

function bar(): Progress {
  const shown = new SingleBar({ format: `${TITLE} {bar} {percentage} %`, barsize: 25, hideCursor: true });
  return (done, of) => {
    if (done === 0) shown.start(of, 0);
    shown.update(done);
    if (done === of) shown.stop();
  };
}

function lines(): Progress {
  let tenths = -1;
  return (done, of) => {
    const reached = Math.floor((done / of) * 10);
    if (reached > tenths) console.log(`${TITLE}: ${reached * 10} %`);
    tenths = Math.max(tenths, reached);
  };
}
