import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { TAX_TABLE } from '../../metadata/imports/importTax';
import type { TaxRecord } from '../../metadata/imports/importTax';

/** Classes that the platform has besides the site's. */
const CUSTOM_RATE = 'CustomRate';
const EXEMPT = 'TaxExempt';

const FIELDS = ['address1', 'address2', 'city', 'countryCode', 'postBox', 'postalCode', 'stateCode', 'suite'];

/** dw.order.ShippingLocation */
export class ShippingLocation {
    declare readonly $fields: Record<string, string | null>;

    constructor(address?: Record<string, unknown>) {
        this.$fields = {};
        FIELDS.forEach((field) => {
            const value = address?.[field] as { value?: unknown } | string | null | undefined;
            this.$fields[field] = textOf(value);
        });
    }
}

/** A country code is an enum. */
function textOf(value: { value?: unknown } | string | null | undefined): string | null {
    const plain = typeof value === 'object' && value !== null ? value.value : value;
    return plain === null || plain === undefined ? null : String(plain);
}

for (const field of FIELDS) {
    const suffix = (field[0] as string).toUpperCase() + field.slice(1);
    Object.defineProperty(ShippingLocation.prototype, 'get' + suffix, {
        configurable: true,
        writable: true,
        value(this: ShippingLocation) {
            return this.$fields[field];
        }
    });
    Object.defineProperty(ShippingLocation.prototype, 'set' + suffix, {
        configurable: true,
        writable: true,
        value(this: ShippingLocation, value: string | null) {
            this.$fields[field] = value;
        }
    });
}

/** dw.order.TaxMgr */
export class TaxMgr {
    static readonly TAX_POLICY_GROSS = 0;
    static readonly TAX_POLICY_NET = 1;

    static getTaxationPolicy(): number {
        return current().site.taxation === 'net' ? TaxMgr.TAX_POLICY_NET : TaxMgr.TAX_POLICY_GROSS;
    }

    static getCustomRateTaxClassID(): string {
        return CUSTOM_RATE;
    }

    static getTaxExemptTaxClassID(): string {
        return EXEMPT;
    }

    static getDefaultTaxClassID(): string | null {
        return table()?.defaultClassId || null;
    }

    static getDefaultTaxJurisdictionID(): string | null {
        return table()?.defaultJurisdictionId || null;
    }

    /** The most special one that maps the address: to its state or postal code, then to its country. */
    static getTaxJurisdictionID(location: ShippingLocation): string | null {
        const { countryCode, stateCode, postalCode } = location.$fields;
        const mine = (table()?.mappings || []).filter(({ country }) => country === countryCode);
        const special = mine.find(({ region }) => region !== '' && [stateCode, postalCode].includes(region));
        return (special || mine.find(({ region }) => region === ''))?.jurisdictionId || null;
    }

    /** Null where there is none. */
    static getTaxRate(classId: string, jurisdictionId: string): number | null {
        return classId === EXEMPT ? 0 : (table()?.rates[jurisdictionId]?.[classId] ?? null);
    }
}

function table(): TaxRecord | undefined {
    return read<TaxRecord>(TAX_TABLE, current().site.id);
}

scriptClass('dw.order.ShippingLocation', ShippingLocation);
scriptClass('dw.order.TaxMgr', TaxMgr);
