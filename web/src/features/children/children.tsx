// What is prepared and looked at in the office of a school or of health: children, their consents and growth, their import,
// and what a round is done with. It needs the server, and none of its code is on a phone that only measures.
import { Route, Router } from 'preact-iso';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { later } from '../../lib/later.ts';
import { ChildPage } from './child-page.tsx';
import { ChildrenPage } from './children-page.tsx';
import { RoundFormPage } from './round-form-page.tsx';

const ImportPage = later(() => import('./import-page.tsx').then((m) => m.ImportPage));

/** What stands after `/sites/{id}/measuring/children`. */
export const Children = ({ id }: { id: string }) => (
  <Router>
    <Route path="/list" component={ChildrenPage} id={id} />
    <Route path="/import" component={ImportPage} id={id} />
    <Route path="/round/:month?" component={RoundFormPage} id={id} />
    <Route path="/:childId" component={ChildPage} id={id} />
    <Route default component={NotFoundPage} />
  </Router>
);
