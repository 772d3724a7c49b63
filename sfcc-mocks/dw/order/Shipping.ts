import { inLocale } from '../../metadata/localized';
import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import type { ShippingMethodRecord } from '../../metadata/imports/siteRecords';
import { customerGroupIds } from '../customer/customerGroups';
import { importedAttributes } from '../object/importedAttributes';
import { Collection } from '../util/Collection';
import { ExactNumber } from '../util/ExactNumber';
import { Money } from '../value/Money';

/** dw.order.ShippingMethod */
export class ShippingMethod {
    get $table(): string {
        return 'ShippingMethod';
    }

    constructor(readonly $key: string) {}

    private $record(): ShippingMethodRecord | undefined {
        return read<ShippingMethodRecord>('ShippingMethod', this.$key);
    }

    getID(): string {
        return this.$key;
    }

    getDisplayName(): string {
        const record = this.$record();
        return inLocale(record?.names, current().locale) || record?.name || this.$key;
    }

    getDescription(): string | null {
        return inLocale(this.$record()?.description, current().locale);
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

    getTaxClassID(): string | null {
        return this.$record()?.taxClassId || null;
    }

    /** Not imported. */
    getBaseMethod(): null {
        return null;
    }

    getCustom(): Record<string, unknown> {
        return importedAttributes('dw.order.ShippingMethod', () => this.$record()?.customValues);
    }

    /** For the value of an order: the cost of the highest step that it reaches; not available without one. */
    $cost(orderValue: Money): Money {
        const steps = this.$record()?.prices || [];
        const reached = orderValue.isAvailable() ? steps.filter(({ from }) => from <= orderValue.getValue()) : [];
        const [step] = reached.sort((a, b) => b.from - a.from);
        return step ? new Money(ExactNumber.of(step.amount), this.getCurrencyCode()) : Money.NOT_AVAILABLE;
    }
}

/** What of a shipment its shipping costs depend on. */
interface ShippedGoods {
    getAdjustedMerchandizeTotalPrice(withOrderAdjustments?: boolean): Money;
    getShippingMethod(): ShippingMethod | null;
    getStandardShippingLineItem(): { setPriceValue(value: number | null): void } | null;
}

/** dw.order.ShipmentShippingCost */
export class ShipmentShippingCost {
    constructor(private readonly $amount: Money) {}

    getAmount(): Money {
        return this.$amount;
    }
}

/** dw.order.ShipmentShippingModel: exclusions of products and addresses are not imported, which the log of an import says. */
export class ShipmentShippingModel {
    constructor(private readonly $shipment: ShippedGoods) {}

    getApplicableShippingMethods(_address?: unknown): Collection<ShippingMethod> {
        return ShippingMgr.getAllShippingMethods();
    }

    getInapplicableShippingMethods(_address?: unknown): Collection<ShippingMethod> {
        return new Collection();
    }

    getShippingCost(method: ShippingMethod): ShipmentShippingCost {
        return new ShipmentShippingCost(method.$cost(this.$shipment.getAdjustedMerchandizeTotalPrice(true)));
    }
}

/** dw.order.ProductShippingModel: no product has shipping costs of its own here. */
export class ProductShippingModel {
    getApplicableShippingMethods(): Collection<ShippingMethod> {
        return ShippingMgr.getAllShippingMethods();
    }

    getInapplicableShippingMethods(): Collection<ShippingMethod> {
        return new Collection();
    }

    getShippingCost(_method: ShippingMethod): null {
        return null;
    }

    getShippingMethodsWithShippingCost(): Collection<ShippingMethod> {
        return new Collection();
    }
}

/** dw.order.ShippingMgr */
export class ShippingMgr {
    /** The online methods in the session's currency that the customer may use. */
    static getAllShippingMethods(): Collection<ShippingMethod> {
        const rows = [...instance().store.table('ShippingMethod').values()].map(
            (row) => row.data as ShippingMethodRecord
        );
        const session = current().session as { getCurrency?(): { currencyCode: string } } | null;
        const currency = session?.getCurrency ? session.getCurrency().currencyCode : current().site.currency;
        return new Collection(
            rows
                .filter((row) => row.online && isForCustomer(row))
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

    static getShipmentShippingModel(shipment: ShippedGoods): ShipmentShippingModel {
        return new ShipmentShippingModel(shipment);
    }

    static getProductShippingModel(_product: unknown): ProductShippingModel {
        return new ProductShippingModel();
    }

    static getShippingCost(method: ShippingMethod, orderValue: Money): Money {
        return method.$cost(orderValue);
    }

    /** Of each shipment what its method costs for its goods; without a method nothing is known. */
    static applyShippingCost(container: { getShipments(): Collection<ShippedGoods> }): void {
        for (const shipment of container.getShipments()) {
            const method = shipment.getShippingMethod();
            const cost = method ? method.$cost(shipment.getAdjustedMerchandizeTotalPrice(true)) : null;
            shipment.getStandardShippingLineItem()?.setPriceValue(cost ? cost.getValueOrNull() : null);
        }
    }
}

function isForCustomer({ customerGroups }: ShippingMethodRecord): boolean {
    const own = customerGroupIds();
    return customerGroups.length === 0 || customerGroups.some((group) => own.includes(group));
}

scriptClass('dw.order.ShippingMethod', ShippingMethod);
scriptClass('dw.order.ShipmentShippingCost', ShipmentShippingCost);
scriptClass('dw.order.ShipmentShippingModel', ShipmentShippingModel);
scriptClass('dw.order.ProductShippingModel', ProductShippingModel);
scriptClass('dw.order.ShippingMgr', ShippingMgr);
