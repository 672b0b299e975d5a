/** The collectives judged by hand, as situations from which to try the rules. */
import amap from '../../../../content/rules/cases/amap.json' with { type: 'json' };
import comiteTzcld from '../../../../content/rules/cases/comite-tzcld.json' with { type: 'json' };
import epicerie from '../../../../content/rules/cases/epicerie-citoyenne.json' with { type: 'json' };
import generateur from '../../../../content/rules/cases/generateur-bourgogne-franche-comte.json' with {
  type: 'json',
};
import ruche from '../../../../content/rules/cases/la-ruche-ephemere.json' with { type: 'json' };
import labo from '../../../../content/rules/cases/labo-logement-jeunes.json' with { type: 'json' };
import ptce from '../../../../content/rules/cases/ptce-en-consolidation.json' with { type: 'json' };
import scic from '../../../../content/rules/cases/scic-marchande.json' with { type: 'json' };
import passif from '../../../../content/rules/cases/territoire-passif.json' with { type: 'json' };
import tiersLieu from '../../../../content/rules/cases/tiers-lieu-changement-d-echelle.json' with {
  type: 'json',
};
import urivalyon from '../../../../content/rules/cases/urivalyon.json' with { type: 'json' };
import consolation from '../../../../content/rules/cases/val-de-consolation.json' with { type: 'json' };
import { type GoldenCase, goldenCase } from '../../diagnosis/public.ts';

export const GOLDEN_CASES: readonly GoldenCase[] = [
  consolation,
  ruche,
  urivalyon,
  generateur,
  labo,
  ptce,
  amap,
  comiteTzcld,
  tiersLieu,
  epicerie,
  scic,
  passif,
].map((each) => goldenCase.parse(each));
