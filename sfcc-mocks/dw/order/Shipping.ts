import { read } from '../../store/session';
import { instance } from '../../runtime/current';
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

    isDefaultMethod(): boolean {
        return this.$record()?.isDefault === true;
    }
}

/** dw.order.ShippingMgr */
export class ShippingMgr {
    static getAllShippingMethods(): Collection<ShippingMethod> {
        const rows = [...instance().store.table('ShippingMethod').values()].map(
            (row) => row.data as ShippingMethodRecord
        );
        return new Collection(rows.filter((row) => row.online).map((row) => new ShippingMethod(row.id)));
    }

    static getDefaultShippingMethod(): ShippingMethod | null {
        return (
            ShippingMgr.getAllShippingMethods()
                .toArray()
                .find((method) => method.isDefaultMethod()) || null
        );
    }
}

scriptClass('dw.order.ShippingMethod', ShippingMethod);
scriptClass('dw.order.ShippingMgr', ShippingMgr);
