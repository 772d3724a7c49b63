import { providerCalled, providerFor } from './rules/carriers';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import type { Parcel } from './rules/parcels';
import { callExtension } from '../platform/extensions';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { orderOf } from '../lifecycle/store/orders';
import { carrierNames } from './store/carrierNames';
import { inTransaction } from '../platform/transaction';
import { recordHookFailure } from '../lifecycle/recordHookFailure';

const POINT = 'app.tiktokshop.carrier.choose';

/**
 * Finds TikTok's carrier for a package: a merchant's hook goes before the setting, and the setting before usual names. A
 * hook that throws, or names a carrier that TikTok does not offer, is told to operations and left aside.
 * @returns null if there is none
 */
export function chooseCarrier(
    externalOrderId: string,
    parcel: Parcel,
    providers: ShippingProvider[]
): ShippingProvider | null {
    const entry = findEntry(externalOrderId);
    const about = {
        orderNo: (entry && entry.custom.orderNo) || '',
        packageNo: parcel.packageNos[0] as string,
        trackingNumber: parcel.trackingNumber
    };
    const offered = providers.map((provider) => ({ id: provider.id, name: provider.name }));
    const answer = callExtension(POINT, parcel.carrier, offered, about);
    const name = answer.ok ? answer.value : null;
    const chosen = typeof name === 'string' ? providerCalled(name, providers) : null;
    if (!chosen && !(answer.ok && isNothing(answer.value))) {
        tell(externalOrderId);
    }
    return chosen || providerFor(parcel.carrier, providers, carrierNames((entry && entry.custom.shopId) || ''));
}

/** The hook leaves it to the setting. */
function isNothing(value: unknown): boolean {
    return value === undefined || value === null || value === '';
}

function tell(externalOrderId: string): void {
    inTransaction(() => {
        const entry = findEntry(externalOrderId);
        const order = orderOf(entry);
        if (entry && order) {
            recordHookFailure(order, entry, { point: POINT, instead: 'alert.carrier_hook_failed' });
        }
    });
}
