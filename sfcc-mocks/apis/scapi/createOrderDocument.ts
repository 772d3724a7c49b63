import { ADDRESS_FIELDS } from '../../dw/object/addressFields';
import { ApiFault } from '../fault';

type Json = Record<string, unknown>;

/** What a property may be. */
interface Property {
    /** In words, for example `is not a number`. */
    fault: string;
    isValid: (value: unknown) => boolean;
    /** Kind of the document, or of those in the list, that it is. */
    kind?: string;
}

type Properties = Record<string, Property>;

const NUMBER: Property = {
    fault: 'is not a number',
    isValid: (value) => typeof value === 'number' && Number.isFinite(value)
};
const UNITS: Property = {
    fault: 'is not a number from 0',
    isValid: (value) => NUMBER.isValid(value) && Number(value) >= 0
};

function text(most = Infinity, least = 0): Property {
    const isValid = (value: string): boolean => value.length >= least && value.length <= most;
    return {
        fault: `is not a single value: a text of ${least} to ${most} characters`,
        isValid: (value) => typeof value === 'string' && isValid(value)
    };
}

function matching(pattern: RegExp, inWords: string): Property {
    return {
        fault: `is not a single value: ${inWords}`,
        isValid: (value) => typeof value === 'string' && pattern.test(value)
    };
}

function oneOf(words: string[]): Property {
    return {
        fault: `is not one of ${words.join(', ')}`,
        isValid: (value) => words.includes(value as string)
    };
}

function document(kind: string): Property {
    return {
        fault: 'is not an object',
        isValid: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        kind
    };
}

function list(kind: string, least: number, most: number): Property {
    return {
        fault: `is not a list of ${least} to ${most}`,
        isValid: (value) => Array.isArray(value) && value.length >= least && value.length <= most,
        kind
    };
}

const CHANNELS = [
    ...['storefront', 'callcenter', 'marketplace', 'dss', 'store', 'pinterest', 'twitter', 'facebookads'],
    ...['subscriptions', 'onlinereservation', 'customerservicecenter', 'instagramcommerce', 'tiktok', 'snapchat'],
    ...['google', 'whatsapp', 'youtube']
];

/** Properties of each document: those that must be there, and those that may. Source: Orders OAS 1.5.2, Create*. */
const DOCUMENTS: Record<string, { required: Properties; optional: Properties }> = {
    order: {
        required: {
            billingAddress: document('address'),
            currency: matching(/^([A-Z][A-Z][A-Z]|N\/A)$/, 'a currency in capitals'),
            orderTotal: NUMBER,
            paymentInstruments: list('paymentInstrument', 0, 20),
            productItems: list('productItem', 1, 200),
            shipments: list('shipment', 1, 10),
            taxTotal: NUMBER
        },
        optional: {
            businessType: oneOf(['b2c', 'b2b']),
            channelType: oneOf(CHANNELS),
            customerLocale: text(256),
            orderNo: text(50, 1),
            orderPriceAdjustments: list('priceAdjustment', 0, 20),
            paymentStatus: oneOf(['paid', 'not_paid'])
        }
    },
    productItem: {
        required: {
            basePrice: NUMBER,
            grossPrice: NUMBER,
            netPrice: NUMBER,
            productId: text(100, 1),
            quantity: UNITS,
            shipmentId: text(256, 1),
            tax: NUMBER
        },
        optional: {
            brand: text(256),
            itemText: text(),
            optionItems: list('optionItem', 0, 10),
            priceAdjustments: list('priceAdjustment', 0, 20),
            productName: text(256),
            taxBasis: NUMBER,
            taxItems: list('taxItem', 0, 10),
            taxRate: NUMBER
        }
    },
    optionItem: {
        required: {
            basePrice: NUMBER,
            grossPrice: NUMBER,
            netPrice: NUMBER,
            optionId: text(256, 1),
            optionValueId: text(256, 1),
            productId: text(100, 1),
            tax: NUMBER
        },
        optional: { itemText: text(256), priceAdjustments: list('priceAdjustment', 0, 20), taxBasis: NUMBER }
    },
    taxItem: { required: { id: text(256, 1), rate: NUMBER }, optional: { value: NUMBER } },
    priceAdjustment: {
        required: { grossPrice: NUMBER, netPrice: NUMBER, tax: NUMBER },
        optional: { amount: NUMBER, basePrice: NUMBER, itemText: text(), reasonCode: text(), taxBasis: NUMBER }
    },
    shipment: {
        required: {
            shipmentId: text(256, 1),
            shippingMethod: text(),
            shippingAddress: document('address'),
            shippingTotal: NUMBER,
            taxTotal: NUMBER
        },
        optional: {}
    },
    paymentInstrument: {
        required: { paymentMethodId: text(256) },
        optional: { paymentTransaction: document('paymentTransaction') }
    },
    paymentTransaction: {
        required: { amount: NUMBER, transactionId: text(256) },
        optional: { authorizationStatus: document('status') }
    },
    status: { required: {}, optional: { code: text(256), message: text(256), status: NUMBER } },
    address: {
        required: {},
        optional: {
            ...Object.fromEntries([...ADDRESS_FIELDS, 'fullName'].map((name) => [name, text(256)])),
            countryCode: matching(/^[A-Z][A-Z]$/, 'a country in capitals')
        }
    }
};

/**
 * Checks the body of createOrders. Properties that the contract does not name begin with `c_`.
 * @throws ApiFault bad-request, with the first property that does not fit
 */
export function checkOrderDocument(body: Json): void {
    checkDocument('order', body, '');
}

function checkDocument(kind: string, given: Json, path: string): void {
    const { required, optional } = DOCUMENTS[kind] as { required: Properties; optional: Properties };
    const isMissing = (name: string): boolean => given[name] === undefined || given[name] === null;
    const missing = Object.keys(required).find(isMissing);
    if (missing) {
        throw badRequest(`${path}${missing} is missing`);
    }
    const known: Properties = { ...required, ...optional };
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name) && !name.startsWith('c_'));
    if (unknown) {
        throw badRequest(`${path}${unknown} is not a property of ${kind}`);
    }
    for (const [name, property] of Object.entries(known)) {
        if (!isMissing(name)) {
            checkProperty(property, given[name], path + name);
        }
    }
}

function checkProperty(property: Property, value: unknown, path: string): void {
    if (!property.isValid(value)) {
        throw badRequest(`${path} ${property.fault}`);
    }
    const { kind } = property;
    if (kind === undefined) {
        return;
    }
    if (!Array.isArray(value)) {
        checkDocument(kind, value as Json, path + '.');
        return;
    }
    value.forEach((entry, position) => {
        const place = `${path}[${position}]`;
        checkProperty(document(kind), entry, place);
    });
}

export function badRequest(detail: string): ApiFault {
    return new ApiFault(400, 'bad-request', detail);
}
