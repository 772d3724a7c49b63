import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from '../util/Collection';
import { ExactNumber } from '../util/ExactNumber';
import { Money } from '../value/Money';
import { pageUrl } from '../web/addresses';
import type { PlatformURL } from '../web/URL';
import { priceCurrency } from './priceRecord';
import type { OptionRecord, OptionValueRecord } from './productRecord';

/** dw.catalog.ProductOptionValue */
export class ProductOptionValue {
    constructor(readonly $value: OptionValueRecord) {}

    getID(): string {
        return this.$value.id;
    }

    getDisplayValue(): string | null {
        return inLocale(this.$value.texts['display-value'], current().locale);
    }

    getDescription(): string | null {
        return inLocale(this.$value.texts.description, current().locale);
    }

    getProductIDModifier(): string | null {
        return this.$value.productIdModifier;
    }

    /** 0 where it has no price in the currency of now. */
    $price(): Money {
        const currency = priceCurrency();
        return new Money(ExactNumber.of(this.$value.prices[currency] || '0'), currency);
    }
}

/** dw.catalog.ProductOption */
export class ProductOption {
    constructor(
        readonly $option: OptionRecord,
        private readonly $productId: string
    ) {}

    getID(): string {
        return this.$option.id;
    }

    getDisplayName(): string | null {
        return inLocale(this.$option.texts?.['display-name'], current().locale);
    }

    getDescription(): string | null {
        return inLocale(this.$option.texts?.description, current().locale);
    }

    getHtmlName(prefix = 'dwopt_'): string {
        return `${prefix}${this.$productId}_${this.$option.id}`;
    }

    getOptionValues(): Collection<ProductOptionValue> {
        return new Collection((this.$option.values || []).map((value) => new ProductOptionValue(value)));
    }

    getDefaultValue(): ProductOptionValue | null {
        return this.$find(this.$option.defaultValue);
    }

    $find(id: string | undefined): ProductOptionValue | null {
        const value = this.$option.values?.find((candidate) => candidate.id === id);
        return value ? new ProductOptionValue(value) : null;
    }
}

/** dw.catalog.ProductOptionModel: the options of a product, each with the value that is selected. */
export class ProductOptionModel {
    private readonly $selected = new Map<string, string>();

    constructor(
        private readonly $options: OptionRecord[],
        private readonly $productId: string
    ) {}

    getOptions(): Collection<ProductOption> {
        return new Collection(this.$options.map((option) => new ProductOption(option, this.$productId)));
    }

    getOption(id: string): ProductOption | null {
        const option = this.$options.find((candidate) => candidate.id === id);
        return option ? new ProductOption(option, this.$productId) : null;
    }

    getOptionValues(option: ProductOption): Collection<ProductOptionValue> {
        return option.getOptionValues();
    }

    getOptionValue(option: ProductOption, id: string): ProductOptionValue | null {
        return option.$find(id);
    }

    getSelectedOptionValue(option: ProductOption): ProductOptionValue | null {
        return option.$find(this.$selected.get(option.getID()) || option.$option.defaultValue);
    }

    isSelectedOptionValue(option: ProductOption, value: ProductOptionValue): boolean {
        return this.getSelectedOptionValue(option)?.getID() === value.getID();
    }

    setSelectedOptionValue(option: ProductOption, value: ProductOptionValue): void {
        if (!option.$find(value?.getID())) {
            throw platformException('IllegalArgumentException', `The option ${option.getID()} has no such value`);
        }
        this.$selected.set(option.getID(), value.getID());
    }

    getPrice(value: ProductOptionValue): Money {
        return value.$price();
    }

    /** A price with the prices of the selected values. */
    $addTo(price: Money): Money {
        return this.getOptions()
            .toArray()
            .map((option) => this.getSelectedOptionValue(option))
            .reduce((sum, value) => (value ? sum.add(value.$price()) : sum), price);
    }

    /** With all selected values. */
    url(action: string): PlatformURL {
        return this.$url(action, new Map());
    }

    urlSelectOptionValue(action: string, option: ProductOption, value: ProductOptionValue): string {
        return this.$url(action, new Map([[option.getID(), value.getID()]])).toString();
    }

    private $url(action: string, changes: Map<string, string>): PlatformURL {
        const url = pageUrl(null, action, ['pid', this.$productId]);
        for (const option of this.getOptions()) {
            const id = changes.get(option.getID()) || this.getSelectedOptionValue(option)?.getID();
            if (id) {
                url.append(option.getHtmlName(), id);
            }
        }
        return url;
    }
}

scriptClass('dw.catalog.ProductOptionValue', ProductOptionValue);
scriptClass('dw.catalog.ProductOption', ProductOption);
scriptClass('dw.catalog.ProductOptionModel', ProductOptionModel);
