// The pages of measuring at a site. Those that work without a signal are on an operator's phone after a visit.
import './rounds.css';
import { Route, Router } from 'preact-iso';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { later } from '../../lib/later.ts';
import { RoundPage } from './round-page.tsx';
import { RoundsPage } from './rounds-page.tsx';

const Children = later(() => import('../children/children.tsx').then((m) => m.Children));

/** What stands after `/sites/{id}/measuring`. */
export const Measuring = ({ id }: { id: string }) => (
  <Router>
    <Route path="/rounds" component={RoundsPage} id={id} />
    <Route path="/rounds/:month/:childId?" component={RoundPage} id={id} />
    <Route path="/children/*" component={Children} id={id} />
    <Route default component={NotFoundPage} />
  </Router>
);
