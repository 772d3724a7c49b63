import { siteConnections } from '../shops/store/connections';
import { listDifferences } from './store/differences';

/** The open differences of a shop. */
export interface OpenDifferences {
    shopId: string;
    name: string;
    count: number;
    /** When the latest was found, in milliseconds since the epoch. */
    foundAt: number;
}

/** How many differences each shop of this site has that are not ignored; none for a shop without any. */
export function openDifferences(): OpenDifferences[] {
    return siteConnections()
        .map(({ shop }) => {
            const { shopId, shopName } = shop.custom;
            const found = listDifferences({ isOpen: true, shopId: shopId, kind: '' }, 0, 1);
            const latest = found.differences[0];
            const foundAt = latest && latest.custom.foundAt ? latest.custom.foundAt.getTime() : 0;
            return { shopId: shopId, name: shopName || shopId, count: found.count, foundAt: foundAt };
        })
        .filter((shop) => shop.count > 0);
}
