import { markPackageAsShipped, splitOrder, updatePackageShippingInfo } from '../openapi/fulfillment';
import type { Tracking } from '../openapi/fulfillment';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import { countUnits, unitsInWords } from '../lifecycle/rules/packages';
import { compareParcels } from './rules/parcels';
import type { Parcel, ParcelOnTikTok, TikTokPackage } from './rules/parcels';
import { obstacleOf, planShipment, shortageOf } from './rules/shipPlan';
import type { ShipPlan } from './rules/shipPlan';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import { packageIdsOf, rememberPackageIds } from '../lifecycle/store/ledger';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import type { Shop } from '../shops/store/shop';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { chooseCarrier } from './chooseCarrier';
import { readShippingProviders } from './readShippingProviders';
import { failed, isForPerson, onHold, refused, reported, waitsForAnswer } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';
import type { WaitingPackage } from './shipTogether';

/** An order on both sides, and the task that is about it. */
export interface Matter {
    shop: Shop;
    shopId: string;
    /** As Get Order Detail gave it; lines that ship are marked in it, for the order's next parcel. */
    order: TikTokOrder;
    entry: LedgerEntry;
    task: Task;
    /** Gets parcels that are to be shipped together with those of other orders. */
    waiting: WaitingPackage[];
}

/**
 * Tells TikTok what has left and it does not know, unit by unit: corrections of what it has, then what is missing. One
 * parcel that needs a person keeps no other from TikTok.
 * @param parcels - with the units inside
 * @returns `reported` only where the units TikTok has as shipped cover those of the parcel, or wait to be shipped
 */
export function shipParcels(matter: Matter, parcels: Parcel[]): ReportResult[] {
    const order = matter.order;
    const obstacle = obstacleOf(order, matter.shop.region, epochSeconds());
    if (obstacle && obstacle.action === 'wait') {
        return [order.is_buyer_request_cancel ? waitsForAnswer(obstacle.until) : onHold(obstacle.until)];
    }
    if (obstacle) {
        return [refused(obstacle.code, obstacle.msg)];
    }
    const providers = readShippingProviders(matter.shop, matter.shopId, order.delivery_option_id || '');
    if (!providers.ok) {
        return [failed(providers)];
    }
    const results: ReportResult[] = [];
    const goesOn = (result: ReportResult): boolean => {
        results.push(result);
        // After anything that may pass by itself, TikTok's state is read again first.
        return result.kind === 'reported' || isForPerson(result);
    };
    const known = compareParcels(order, parcels);
    known.parcels.every((one) => {
        const provider = chooseCarrier(order.id, one.parcel, providers.data);
        return correct(matter, one, provider).every(goesOn) && goesOn(shipMissing(matter, one, provider));
    });
    if (countUnits(known.excess) > 0) {
        results.push(
            refused(
                'more_on_tiktok',
                'TikTok Shop shows units as shipped that have not left here: ' + unitsInWords(known.excess)
            )
        );
    }
    return results;
}

/** Brings TikTok's packages of a parcel under its number and carrier, as far as they are its own. */
function correct(matter: Matter, known: ParcelOnTikTok, provider: ShippingProvider | null): ReportResult[] {
    const own = known.own[0];
    if (own) {
        remember(matter, known.parcel, own.id);
    }
    const number = known.parcel.trackingNumber;
    const results: ReportResult[] = [];
    known.own
        .filter((one) => one.trackingNumber !== number || !isCarriedBy(one, provider))
        .every((one) => {
            const result = correctOne(matter, known.parcel, one, provider);
            results.push(result);
            return result.kind === 'reported' || isForPerson(result);
        });
    if (known.shared.some((one) => one.trackingNumber !== number)) {
        results.push(
            refused(
                'package_shared',
                'TikTok Shop has units of package ' +
                    known.parcel.packageNos.join(', ') +
                    ' in one package with others, under another tracking number, and cannot move them'
            )
        );
    }
    return results;
}

function correctOne(
    matter: Matter,
    parcel: Parcel,
    made: TikTokPackage,
    provider: ShippingProvider | null
): ReportResult {
    if (!provider) {
        return unknownCarrier(parcel);
    }
    const tracking = { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id };
    const updated = updatePackageShippingInfo(matter.shop.api, made.id, tracking);
    return updated.ok ? reported(made.id) : failed(updated);
}

/** Where TikTok does not say, or does not know the carrier at all, it has the right one. */
function isCarriedBy(made: TikTokPackage, provider: ShippingProvider | null): boolean {
    return !provider || made.providerId === '' || made.providerId === provider.id;
}

/** Tells what has left and is not on TikTok, as far as TikTok has it open. */
function shipMissing(matter: Matter, known: ParcelOnTikTok, provider: ShippingProvider | null): ReportResult {
    if (countUnits(known.missing) === 0) {
        return reported('');
    }
    if (!provider) {
        return unknownCarrier(known.parcel);
    }
    const shortage = shortageOf(matter.order, known.missing);
    let plan = planShipment(matter.order, known.missing, matter.shop.region);
    if (plan.action === 'split') {
        const problem = split(matter, plan.groups);
        if (problem) {
            return problem;
        }
        plan = planShipment(matter.order, known.missing, matter.shop.region);
    }
    const tracking = { trackingNumber: known.parcel.trackingNumber, shippingProviderId: provider.id };
    const result = carry(matter, known.parcel, plan, tracking);
    return shortage && result.kind === 'reported' ? refused(shortage.code, shortage.msg) : result;
}

function unknownCarrier(parcel: Parcel): ReportResult {
    return refused(
        'unknown_carrier',
        'TikTok does not offer a carrier "' + parcel.carrier + '": extend the setting tiktokShopCarriers'
    );
}

/** Makes packages of TikTok out of what travels and what stays; its lines are marked in the order. */
function split(matter: Matter, groups: string[][]): ReportResult | null {
    const result = splitOrder(matter.shop.api, matter.order.id, groups);
    if (!result.ok) {
        return failed(result);
    }
    result.data.forEach((made) => {
        const lineIds = groups[made.group] || [];
        matter.order.line_items.forEach((line) => {
            if (lineIds.indexOf(line.id) >= 0) {
                line.package_id = made.packageId;
            }
        });
    });
    return null;
}

/** Makes the call that was planned, or has it made together with those of other orders. */
function carry(matter: Matter, parcel: Parcel, plan: ShipPlan, tracking: Tracking): ReportResult {
    if (plan.action === 'mark-shipped') {
        return mark(matter, parcel, plan.lineIds, tracking);
    }
    if (plan.action === 'ship-packages') {
        const packageIds = plan.packageIds;
        markLines(matter.order, (line) => packageIds.indexOf(line.package_id || '') >= 0, tracking.trackingNumber);
        matter.waiting.push({
            task: matter.task,
            packageNos: parcel.packageNos,
            packageIds: packageIds,
            tracking: tracking
        });
        return reported('');
    }
    return plan.action === 'refuse'
        ? refused(plan.code, plan.msg)
        : refused('not_split', 'TikTok Shop has not made packages of the units that travel apart');
}

function mark(matter: Matter, parcel: Parcel, lineIds: string[] | null, tracking: Tracking): ReportResult {
    const marked = markPackageAsShipped(matter.shop.api, matter.order.id, tracking, lineIds);
    if (!marked.ok) {
        return failed(marked);
    }
    markLines(matter.order, (line) => !lineIds || lineIds.indexOf(line.id) >= 0, tracking.trackingNumber);
    remember(matter, parcel, marked.data.packageId);
    return { kind: 'reported', packageId: marked.data.packageId, warning: marked.data.warning };
}

/** So that the order's next parcel does not take the same units. */
function markLines(
    order: TikTokOrder,
    isIn: (line: TikTokOrder['line_items'][0]) => boolean,
    trackingNumber: string
): void {
    order.line_items.filter(isIn).forEach((line) => {
        line.tracking_number = trackingNumber;
    });
}

/** Corrections go to TikTok's package, so its id is kept: the first, because the others are found by its number. */
function remember(matter: Matter, parcel: Parcel, packageId: string): void {
    const known = packageIdsOf(matter.entry);
    if (parcel.packageNos.some((packageNo) => !known[packageNo])) {
        inTransaction(() => rememberPackageIds(matter.entry, parcel.packageNos, packageId));
    }
}
