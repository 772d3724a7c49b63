import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import type { MarketMisfit } from './marketMisfit';

/** What to change, where the site cannot have the orders of a shop; null where it can. */
export function misfitNotice(misfit: MarketMisfit): Notice | null {
    if (!misfit) {
        return null;
    }
    if (misfit.what === 'currency') {
        return notice('job.import.currency', [misfit.currency]);
    }
    return notice(misfit.isTaxAdded ? 'job.import.net_site' : 'job.import.gross_site');
}
