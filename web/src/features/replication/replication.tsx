// "Replikasi": pilots as templates, and how their copies do. None of this is on an operator's phone.
import './replication.css';
import { Route, Router } from 'preact-iso';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { ComparePage } from './compare-page.tsx';
import { FreezePage } from './freeze-page.tsx';
import { GatesPage } from './gates-page.tsx';
import { KitchensReadinessPage } from './kitchens-readiness-page.tsx';
import { LaunchPage } from './launch-page.tsx';
import { OffersPage } from './offers-page.tsx';
import { ProposalPage } from './proposal-page.tsx';
import { ProposalsPage } from './proposals-page.tsx';
import { ReadinessPage } from './readiness-page.tsx';
import { TemplatePage } from './template-page.tsx';
import { TemplatesPage } from './templates-page.tsx';
import { VersionsPage } from './versions-page.tsx';
import { NewProposalPage, WizardPage } from './wizard-page.tsx';

/** What stands after `/regions/{code}/replication`. */
export const Replication = ({ code }: { code: string }) => (
  <Router>
    <Route path="/" component={TemplatesPage} code={code} />
    <Route path="/freeze" component={FreezePage} code={code} />
    <Route path="/compare" component={ComparePage} code={code} />
    <Route path="/templates/:id/:version" component={TemplatePage} code={code} />
    <Route path="/copies/:id" component={OffersPage} code={code} />
    <Route path="/proposals" component={ProposalsPage} code={code} />
    <Route path="/proposals/new" component={NewProposalPage} code={code} />
    <Route path="/proposals/:id" component={ProposalPage} code={code} />
    <Route path="/proposals/:id/versions" component={VersionsPage} code={code} />
    <Route path="/proposals/:id/launch" component={LaunchPage} code={code} />
    <Route path="/proposals/:id/readiness" component={ReadinessPage} code={code} />
    <Route path="/proposals/:id/:step" component={WizardPage} code={code} />
    <Route path="/kitchens" component={KitchensReadinessPage} code={code} />
    <Route path="/kitchens/:id" component={GatesPage} code={code} />
    <Route default component={NotFoundPage} />
  </Router>
);
