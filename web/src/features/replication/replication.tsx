// "Replikasi": pilots as templates, and how their copies do. None of this is on an operator's phone.
import './replication.css';
import { Route, Router } from 'preact-iso';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { ComparePage } from './compare-page.tsx';
import { FreezePage } from './freeze-page.tsx';
import { OffersPage } from './offers-page.tsx';
import { TemplatePage } from './template-page.tsx';
import { TemplatesPage } from './templates-page.tsx';

/** What stands after `/regions/{code}/replication`. */
export const Replication = ({ code }: { code: string }) => (
  <Router>
    <Route path="/" component={TemplatesPage} code={code} />
    <Route path="/freeze" component={FreezePage} code={code} />
    <Route path="/compare" component={ComparePage} code={code} />
    <Route path="/templates/:id/:version" component={TemplatePage} code={code} />
    <Route path="/copies/:id" component={OffersPage} code={code} />
    <Route default component={NotFoundPage} />
  </Router>
);
