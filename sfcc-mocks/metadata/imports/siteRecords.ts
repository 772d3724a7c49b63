import type { CustomValues } from '../localized';
import type { Localized } from '../localizedTexts';

/** Payment card as stored. */
export interface PaymentCardRecord {
    cardType: string;
    name: string;
    active: boolean;
    numberLengths: string[];
    numberPrefixes: string[];
    checksum: boolean;
    securityCodeLength: number | null;
}

/** Payment method as stored. */
export interface PaymentMethodRecord {
    id: string;
    name: string;
    active: boolean;
    processorId: string | null;
    names?: Localized<string>;
    description?: Localized<string>;
    /** Path of its image below the files of the site's library. */
    image?: string | null;
    customValues?: CustomValues;
}

/** Shipping method as stored. */
export interface ShippingMethodRecord {
    id: string;
    name: string;
    online: boolean;
    isDefault: boolean;
    /** That of the site unless the method names one. */
    currency: string | null;
    /** Groups that it is for; empty for everybody. */
    customerGroups: string[];
    description?: Localized<string>;
    names?: Localized<string>;
    taxClassId?: string | null;
    /** Costs as decimal texts, from each value of the order on. */
    prices?: Array<{ from: number; amount: string }>;
    customValues?: CustomValues;
}
