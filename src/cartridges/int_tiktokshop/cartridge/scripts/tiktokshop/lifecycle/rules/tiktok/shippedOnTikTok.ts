import type { TikTokLine, TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { availableUnits } from '../orderState';
import type { OrderState } from '../orderState';
import { hasNumber, inPlaceOf, packageNumbers, packagesWithTracking, shippedUnits } from '../packages';
import type { Packages, ShippedPackage } from '../packages';
import { unitsOfLines } from './tiktokState';
import { common, countUnits, without } from '../units';
import type { Units } from '../units';
import { unique } from '../../../platform/rules/lists';

/** Begins the number of a package that was shipped on TikTok itself, so that no OMS has the same. */
const PREFIX = 'shipped-on-tiktok-';

/**
 * Packages that left on TikTok without word from here: a label was bought or a parcel sent in Seller Center, or TikTok's
 * warehouse has shipped.
 * @param order - as Get Order Detail gave it
 * @param reported - ids of TikTok's packages that were reported from here
 * @returns those that are news here, with units that are open here and that have left only on TikTok
 */
export function shippedOnTikTok(order: TikTokOrder, state: OrderState, reported: string[]): ShippedPackage[] {
    const told = packagesWithTracking(state.packages);
    let open = untoldUnits(order, state, told);
    const ids = unique(order.line_items.filter(hasLeft).map((line) => line.package_id as string));
    return ids.reduce<ShippedPackage[]>((packages, id) => {
        const lines = order.line_items.filter((line) => hasLeft(line) && line.package_id === id);
        const first = lines[0] as TikTokLine;
        const known = told[PREFIX + id];
        const isOurs = reported.indexOf(id) >= 0 || withNumber(told, first.tracking_number as string).length > 0;
        if (known ? known.trackingNumber === first.tracking_number : isOurs) {
            return packages;
        }
        const items = (known && known.items) || common(unitsOfLines(lines), open);
        // The units of a known package are not among the open ones.
        open = known ? open : without(open, items);
        return countUnits(items) > 0 ? packages.concat(packageOf(order, first, items)) : packages;
    }, []);
}

/**
 * Units that are open here, and that TikTok shows as shipped beyond those which left here: a package with an unknown number may be
 * one of ours, whose number was corrected in Seller Center before TikTok's order was read.
 */
function untoldUnits(order: TikTokOrder, state: OrderState, told: Packages): Units {
    const available = availableUnits(state);
    const here = shippedUnits(told, available);
    const there = unitsOfLines(order.line_items.filter(hasLeft));
    return common(without(available, here), without(there, here));
}

/** TikTok's package of packages that were told from here. */
export interface KnownOnTikTok {
    packageId: string;
    packageNos: string[];
}

/**
 * TikTok's packages under a tracking number that was told from here. Somebody may give them another number in Seller Center: then
 * only their ids tell what they are.
 */
export function knownOnTikTok(order: TikTokOrder, packages: Packages): KnownOnTikTok[] {
    return order.line_items.filter(hasLeft).map((line) => ({
        packageId: line.package_id as string,
        packageNos: withNumber(packages, line.tracking_number as string).filter((packageNo) => !isFromTikTok(packageNo))
    }));
}

/** Numbers of the packages that have a tracking number, or had it. */
function withNumber(packages: Packages, trackingNumber: string): string[] {
    return packageNumbers(packages).filter((packageNo) =>
        hasNumber(packages[packageNo] as ShippedPackage, trackingNumber)
    );
}

function isFromTikTok(packageNo: string): boolean {
    return packageNo.indexOf(PREFIX) === 0;
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

/** Packages of an order, and those that a message tells. */
export interface ToldPackages {
    known: Packages;
    told: ShippedPackage[];
}

/**
 * Lets packages of the OMS take the places of those that were taken from TikTok. A parcel shipped in Seller Center comes from the
 * OMS too, under a tracking number that it has or had: then the package of the OMS replaces ours.
 */
export function replaceShippedOnTikTok({ known, told }: ToldPackages): ToldPackages {
    const left: Packages = {};
    let replacing = told;
    packageNumbers(known).forEach((packageNo) => {
        const parcel = known[packageNo] as ShippedPackage;
        const isSame = (one: ShippedPackage): boolean =>
            isFromTikTok(packageNo) && one.packageNo !== packageNo && hasNumber(parcel, one.trackingNumber);
        if (told.some(isSame)) {
            replacing = replacing.map((one) => (isSame(one) ? inPlaceOf(parcel, one) : one));
        } else {
            left[packageNo] = parcel;
        }
    });
    return { known: left, told: replacing };
}

function hasLeft(line: TikTokLine): boolean {
    return !!line.tracking_number && !!line.package_id && line.display_status !== 'CANCELLED';
}
