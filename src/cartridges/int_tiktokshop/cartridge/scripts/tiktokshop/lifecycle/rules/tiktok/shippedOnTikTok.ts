import type { TikTokLine, TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { availableUnits } from '../orderState';
import type { OrderState } from '../orderState';
import { packageNumbers, packagesWithTracking, shippedUnits } from '../packages';
import type { Packages, ShippedPackage } from '../packages';
import { unitsOfLines } from './tiktokState';
import { common, countUnits, without } from '../units';
import { unique } from '../../../platform/rules/lists';

/** Begins the number of a package that was shipped on TikTok itself, so that no OMS has the same. */
const PREFIX = 'shipped-on-tiktok-';

/**
 * Packages that left on TikTok without word from here: a label was bought or a parcel sent in Seller Center, or TikTok's
 * warehouse has shipped.
 * @param order - as Get Order Detail gave it
 * @param reported - ids of TikTok's packages that were reported from here
 * @returns those that are news here, with units that are open here
 */
export function shippedOnTikTok(order: TikTokOrder, state: OrderState, reported: string[]): ShippedPackage[] {
    const told = packagesWithTracking(state.packages);
    const numbers = packageNumbers(told).map((packageNo) => (told[packageNo] as ShippedPackage).trackingNumber);
    const available = availableUnits(state);
    let open = without(available, shippedUnits(told, available));
    const ids = unique(order.line_items.filter(hasLeft).map((line) => line.package_id as string));
    return ids.reduce<ShippedPackage[]>((packages, id) => {
        const lines = order.line_items.filter((line) => hasLeft(line) && line.package_id === id);
        const first = lines[0] as TikTokLine;
        const known = told[PREFIX + id];
        const isOurs = reported.indexOf(id) >= 0 || numbers.indexOf(first.tracking_number as string) >= 0;
        if (known ? known.trackingNumber === first.tracking_number : isOurs) {
            return packages;
        }
        const items = (known && known.items) || common(unitsOfLines(lines), open);
        // The units of a known package are not among the open ones.
        open = known ? open : without(open, items);
        return countUnits(items) > 0 ? packages.concat(packageOf(order, first, items)) : packages;
    }, []);
}

function packageOf(order: TikTokOrder, line: TikTokLine, items: ShippedPackage['items']): ShippedPackage {
    return {
        packageNo: PREFIX + line.package_id,
        carrier: line.shipping_provider_name || 'TikTok',
        trackingNumber: line.tracking_number as string,
        items: items,
        occurredAt: new Date((order.update_time || 0) * 1000).toISOString()
    };
}

/**
 * The packages without those that the OMS tells again. A parcel shipped in Seller Center comes from the OMS too, under the
 * same tracking number: then the package of the OMS replaces ours.
 */
export function withoutTold(packages: Packages, told: ShippedPackage[]): Packages {
    const left: Packages = {};
    packageNumbers(packages).forEach((packageNo) => {
        const known = packages[packageNo] as ShippedPackage;
        const isSame = told.some((one) => one.packageNo !== packageNo && one.trackingNumber === known.trackingNumber);
        if (packageNo.indexOf(PREFIX) !== 0 || !isSame) {
            left[packageNo] = known;
        }
    });
    return left;
}

function hasLeft(line: TikTokLine): boolean {
    return !!line.tracking_number && !!line.package_id && line.display_status !== 'CANCELLED';
}
