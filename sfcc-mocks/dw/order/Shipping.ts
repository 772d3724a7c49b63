import { read } from '../../store/session';
import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { ShippingMethodRecord } from '../../metadata/importSite';
import { Collection } from '../util/Collection';

/** dw.order.ShippingMethod */
export class ShippingMethod {
    constructor(private readonly $id: string) {}

    private $record(): ShippingMethodRecord | undefined {
        return read<ShippingMethodRecord>('ShippingMethod', this.$id);
    }

    getID(): string {
        return this.$id;
    }

    getDisplayName(): string {
        return this.$record()?.name || this.$id;
    }

    isOnline(): boolean {
        return this.$record()?.online === true;
    }

    getCurrencyCode(): string {
        return this.$record()?.currency || current().site.currency;
    }

    isDefaultMethod(): boolean {
        return this.$record()?.isDefault === true;
    }
}

/** dw.order.ShippingMgr */
export class ShippingMgr {
    /** The online methods in the session's currency that a guest may use. */
    static getAllShippingMethods(): Collection<ShippingMethod> {
        const rows = [...instance().store.table('ShippingMethod').values()].map(
            (row) => row.data as ShippingMethodRecord
        );
        const session = current().session as { getCurrency?(): { currencyCode: string } } | null;
        const currency = session?.getCurrency ? session.getCurrency().currencyCode : current().site.currency;
        return new Collection(
            rows
                .filter((row) => row.online && isForAnybody(row))
                .map((row) => new ShippingMethod(row.id))
                .filter((method) => method.getCurrencyCode() === currency)
        );
    }

    static getDefaultShippingMethod(): ShippingMethod | null {
        return (
            ShippingMgr.getAllShippingMethods()
                .toArray()
                .find((method) => method.isDefaultMethod()) || null
        );
    }
}

/** No customer is logged in here, so only these groups count. */
function isForAnybody({ customerGroups }: ShippingMethodRecord): boolean {
    return customerGroups.length === 0 || customerGroups.some((group) => ['Everyone', 'Unregistered'].includes(group));
}

scriptClass('dw.order.ShippingMethod', ShippingMethod);
scriptClass('dw.order.ShippingMgr', ShippingMgr);
