// The pages of a kitchen's menu planning: none of their code is on an operator's phone before it is asked for.
import './planner.css';
import { Route, Router } from 'preact-iso';
import { PricesPage } from './prices-page.tsx';
import { PrintPage } from './print-page.tsx';
import { RecipePage } from './recipe-page.tsx';
import { RecipesPage } from './recipes-page.tsx';
import { WeekPage } from './week-page.tsx';

/** What stands after `/kitchens/{id}/plan`. */
export const Planner = ({ id }: { id: string }) => (
  <Router>
    <Route path="/week" component={WeekPage} id={id} />
    <Route path="/recipes" component={RecipesPage} id={id} />
    <Route path="/recipes/:recipeId" component={RecipePage} id={id} />
    <Route path="/prices" component={PricesPage} id={id} />
    <Route path="/:monday" component={WeekPage} id={id} />
    <Route path="/:monday/print" component={PrintPage} id={id} />
  </Router>
);
