import type { Overview } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/readOverview';
import { momentOf } from '../platform/moment';
import { jobViews } from './jobs';

/** What the template of the first page prints. */
export function overviewView(overview: Overview): object {
    return {
        dead: overview.dead,
        deadKinds: Object.keys(overview.dead.byKind)
            .sort()
            .map((kind) => ({ kind: kind, count: overview.dead.byKind[kind] })),
        oldestWaiting: momentOf(overview.oldestWaiting),
        jobs: jobViews(overview.jobs),
        shops: overview.shops.map((shop) => ({
            name: shop.name,
            region: shop.region,
            state: shop.state,
            accessTokenEnds: momentOf(shop.accessTokenEndsAt),
            authorizationEnds: momentOf(shop.authorizationEndsAt)
        })),
        findings: overview.findings
    };
}
