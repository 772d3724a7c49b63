import type {
    BonusOffer,
    DiscountKind,
    DiscountTier,
    ProductCondition,
    ProductSpecification,
    PromotionClass,
    PromotionRecord
} from '../../dw/campaign/promotionRecord';
import { customValues } from '../localized';
import { localizedTexts } from '../localizedTexts';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { isSet, numberOf } from './put';

const CLASSES: Record<string, PromotionClass> = {
    'product-promotion-rule': 'PRODUCT',
    'order-promotion-rule': 'ORDER',
    'shipping-promotion-rule': 'SHIPPING'
};

/** Parts of a rule that change what a promotion gives, and that are not calculated. */
const UNSUPPORTED = [
    'bogo',
    'bogo-discounts',
    'total-discounts',
    'qualifying-products-combination',
    'discounted-products-combination',
    'non-qualifying-products',
    'payment-methods',
    'identical-products'
];

/** The same, as flags. */
const UNSUPPORTED_FLAGS = ['exclude-discounted-products', 'prohibit-nonqualifying-products'];

const KINDS: DiscountKind[] = ['percentage', 'amount', 'fixed-price', 'free', 'bonus', 'bonus-choice'];

/** A promotion of an import file. Source: promotion.xsd. */
export function promotionOf(
    types: ObjectTypes,
    siteId: string,
    element: XmlElement
): Omit<PromotionRecord, 'uuid' | 'creationDate' | 'lastModified'> {
    const id = element.attributes['promotion-id'] as string;
    const rule = element.children.find(({ name }) => name in CLASSES);
    const discounts = first(rule, 'discounts');
    const simple = first(rule, 'simple-discount');
    const tiers = [...(simple ? [simple] : []), ...all(discounts, 'discount')];
    return {
        id,
        siteId,
        promotionClass: CLASSES[rule?.name || 'order-promotion-rule'] as PromotionClass,
        isEnabled: isSet(element, 'enabled-flag'),
        isArchived: isSet(element, 'archived-flag'),
        isRefinable: isSet(element, 'refinable-flag'),
        exclusivity: (textOf(element, 'exclusivity') || 'no').toUpperCase() as PromotionRecord['exclusivity'],
        rank: numberOf(element, 'rank'),
        currency: textOf(element, 'currency') || null,
        tags: all(first(element, 'tags'), 'tag').map(({ text }) => text.trim()),
        texts: Object.fromEntries(
            ['name', 'callout-msg', 'details'].map((name) => [name, localizedTexts(element, name)])
        ),
        customValues: customValues(element, types.attributesOf('Promotion'), `promotion ${id}`),
        qualifyingProducts: specificationOf(first(rule, 'qualifying-products')),
        discountedProducts: specificationOf(first(rule, 'discounted-products')),
        excludedProducts: specificationOf(first(rule, 'excluded-products')),
        onlyQualifyingProducts: rule !== undefined && isSet(rule, 'discount-only-qualifying-products'),
        shippingMethods: all(first(rule, 'shipping-methods'), 'method-id').map(({ text }) => text.trim()),
        conditionType: discounts?.attributes['condition-type'] || null,
        tiers: tiers.flatMap(tierOf),
        maxApplications: rule ? numberOf(rule, 'max-applications') : null,
        unsupported: unsupportedIn(element, rule, tiers)
    };
}

function tierOf(element: XmlElement): DiscountTier[] {
    const found = element.children.find(({ name }) => KINDS.includes(name as DiscountKind));
    const tier = { threshold: textOf(element, 'threshold')?.trim() || null };
    if (!found) {
        return [];
    }
    const kind = found.name as DiscountKind;
    return kind === 'bonus' || kind === 'bonus-choice'
        ? [{ ...tier, kind, value: '0', bonus: bonusOf(found) }]
        : [{ ...tier, kind, value: found.text.trim() || '0' }];
}

/** Source: promotion.xsd, Bonus and BonusChoice: a product without a price costs nothing. */
function bonusOf(element: XmlElement): BonusOffer {
    const list = first(element, 'bonus-products');
    return {
        products: [
            ...all(list, 'product-id').map(({ text }) => ({ productId: text.trim(), price: '0' })),
            ...all(list, 'bonus-product').map((one) => ({
                productId: one.attributes['product-id'] as string,
                price: textOf(one, 'bonus-product-price')?.trim() || '0'
            }))
        ],
        rule: specificationOf(first(element, 'bonus-product-rule')),
        max: numberOf(element, 'max-bonus-items') ?? 1
    };
}

/** What must be refused rather than calculated wrongly. */
function unsupportedIn(element: XmlElement, rule: XmlElement | undefined, tiers: XmlElement[]): string | null {
    const names = (rule?.children || []).map(({ name }) => name);
    const flags = UNSUPPORTED_FLAGS.filter((name) => rule && isSet(rule, name));
    const kinds = tiers.flatMap(({ children }) => children.map(({ name }) => name));
    const conditions = ['qualifying-products', 'discounted-products', 'excluded-products'].flatMap((name) =>
        conditionElements(first(rule, name)).map((condition) => condition.name)
    );
    const combined = ['combinable-promotions', 'mutually-exclusive-promotions', 'exclusivity-group'].filter((name) =>
        first(element, name)
    );
    const found = [
        ...names.filter((name) => UNSUPPORTED.includes(name)),
        ...flags,
        ...kinds.filter((name) => name !== 'threshold' && !KINDS.includes(name as DiscountKind)),
        ...conditions.filter((name) => !(name in CONDITIONS)),
        ...combined
    ];
    return found[0] || null;
}

const CONDITIONS: Record<string, { kind: ProductCondition['kind']; value: string }> = {
    'product-id-condition': { kind: 'product-id', value: 'product-id' },
    'category-condition': { kind: 'category', value: 'category-id' },
    'brand-condition': { kind: 'brand', value: 'brand' },
    'attribute-condition': { kind: 'attribute', value: 'attribute-value' }
};

function conditionElements(specification: XmlElement | undefined): XmlElement[] {
    const lists = [first(specification, 'included-products'), first(specification, 'excluded-products')];
    return lists.flatMap((list) => all(list, 'condition-group').flatMap(({ children }) => children));
}

function specificationOf(element: XmlElement | undefined): ProductSpecification | null {
    return element
        ? { included: groupsOf(element, 'included-products'), excluded: groupsOf(element, 'excluded-products') }
        : null;
}

function groupsOf(element: XmlElement, name: string): ProductCondition[][] {
    return all(first(element, name), 'condition-group').map(({ children }) =>
        children
            .filter((condition) => condition.name in CONDITIONS)
            .map((condition) => {
                const { kind, value } = CONDITIONS[condition.name] as (typeof CONDITIONS)[string];
                return {
                    kind,
                    operator: condition.attributes.operator || 'is equal',
                    values: all(condition, value).map(({ text }) => text.trim()),
                    attributeId: condition.attributes['attribute-id'] || null
                };
            })
    );
}
