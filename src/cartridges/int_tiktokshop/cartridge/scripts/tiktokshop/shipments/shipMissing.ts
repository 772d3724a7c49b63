import { fetchSplitAttributes, markPackageAsShipped, splitOrder } from '../openapi/fulfillment';
import type { Tracking } from '../openapi/fulfillment';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import { countUnits } from '../lifecycle/rules/units';
import type { Parcel, ParcelOnTikTok } from './rules/parcels';
import { planShipment, shortageOf } from './rules/shipPlan';
import type { ShipPlan } from './rules/shipPlan';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { unitsToShip } from '../shops/rules/openLines';
import { done, failed, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import type { PackagesToShip } from './shipTogether';
import { notice } from '../platform/rules/notice';
import { rememberPackage } from './reportContext';
import type { ReportContext } from './reportContext';

/** The outcome of one parcel, and what still has to ship together with packages of other orders. */
interface ParcelReport {
    outcome: TaskOutcome;
    toShip: PackagesToShip[];
}

/** Tells what has left and is not on TikTok, as far as TikTok has it open. */
export function shipMissing(
    context: ReportContext,
    known: ParcelOnTikTok,
    provider: ShippingProvider | null
): ParcelReport {
    if (countUnits(known.missing) === 0) {
        return alone(done());
    }
    if (!provider) {
        return alone(unknownCarrier(known.parcel));
    }
    const shortage = shortageOf(context.order, known.missing);
    const planNow = (): ShipPlan =>
        planShipment(context.order, known.missing, context.shop.region, unitsToShip(context.order, context.lines));
    let plan = planNow();
    if (plan.action === 'split') {
        const problem = split(context, plan.groups);
        if (problem) {
            return alone(problem);
        }
        plan = planNow();
    }
    const tracking = { trackingNumber: known.parcel.trackingNumber, shippingProviderId: provider.id };
    const report = carryOut(context, known.parcel, plan, tracking);
    return shortage && report.outcome.kind === 'done'
        ? { outcome: refused(shortage.code, shortage.told), toShip: report.toShip }
        : report;
}

function alone(outcome: TaskOutcome): ParcelReport {
    return { outcome: outcome, toShip: [] };
}

/** TikTok does not offer the carrier: a person has to extend the setting. */
export function unknownCarrier(parcel: Parcel): TaskOutcome {
    return refused('unknown_carrier', notice('task.unknown_carrier', [parcel.carrier]));
}

/** Makes packages of TikTok out of what travels and what stays; its lines are marked in the order. */
function split(context: ReportContext, groups: string[][]): TaskOutcome | null {
    const allowed = fetchSplitAttributes(context.shop.api, context.order.id);
    if (!allowed.ok) {
        return failed(allowed);
    }
    if (!allowed.data.canSplit) {
        return refused('not_split', notice('task.cannot_split', [allowed.data.reason]));
    }
    const result = splitOrder(context.shop.api, context.order.id, groups);
    if (!result.ok) {
        return failed(result);
    }
    result.data.forEach((made) => {
        const lineIds = groups[made.group] || [];
        context.order.line_items.forEach((line) => {
            if (lineIds.indexOf(line.id) >= 0) {
                line.package_id = made.packageId;
            }
        });
    });
    return null;
}

/** Makes the call that was planned, or leaves it to be made together with calls for other orders. */
function carryOut(context: ReportContext, parcel: Parcel, plan: ShipPlan, tracking: Tracking): ParcelReport {
    if (plan.action === 'mark-shipped') {
        return alone(mark(context, parcel, plan.lineIds, tracking));
    }
    if (plan.action === 'ship-packages') {
        const packageIds = plan.packageIds;
        markLines(
            context.order,
            (line) => packageIds.indexOf(line.package_id || '') >= 0,
            tracking.trackingNumber || 'TikTok'
        );
        const toShip = {
            externalOrderId: context.order.id,
            packageNos: parcel.packageNos,
            packageIds: packageIds,
            tracking: tracking,
            handover: null
        };
        return { outcome: done(), toShip: [toShip] };
    }
    return alone(
        plan.action === 'refuse' ? refused(plan.code, plan.told) : refused('not_split', notice('task.not_split'))
    );
}

function mark(context: ReportContext, parcel: Parcel, lineIds: string[] | null, tracking: Tracking): TaskOutcome {
    const marked = markPackageAsShipped(context.shop.api, context.order.id, tracking, lineIds);
    if (!marked.ok) {
        return failed(marked);
    }
    markLines(context.order, (line) => !lineIds || lineIds.indexOf(line.id) >= 0, tracking.trackingNumber);
    rememberPackage(context, parcel, marked.data.packageId);
    return done(marked.data.warning);
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
