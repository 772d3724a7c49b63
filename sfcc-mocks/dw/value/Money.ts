import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Decimal } from '../util/Decimal';
import { ExactNumber, ZERO } from '../util/ExactNumber';
import { currencyDigits } from './currency';

/** dw.value.Money. Different currencies give `N/A` (not available), never an exception. */
export class Money {
    static NOT_AVAILABLE: Money;

    declare private readonly $amount: ExactNumber | null;

    constructor(
        amount: unknown,
        private readonly $currency: string
    ) {
        const isMissing = amount === null || amount === undefined;
        if (isMissing && Money.NOT_AVAILABLE) {
            throw platformException('NullArgumentException', 'The value of money must not be null');
        }
        this.$amount = isMissing ? null : amount instanceof Decimal ? amount.$number : ExactNumber.of(amount);
    }

    getValue(): number {
        return this.$rounded().toNumber();
    }

    getValueOrNull(): number | null {
        return this.$amount ? this.getValue() : null;
    }

    getDecimalValue(): Decimal | null {
        return this.$amount ? new Decimal(this.$rounded()) : null;
    }

    getCurrencyCode(): string {
        return this.$currency;
    }

    isAvailable(): boolean {
        return this.$isAvailable();
    }

    $isAvailable(): boolean {
        return this.$amount !== null;
    }

    add(other: Money): Money {
        return this.$combined(other, (one, two) => one.add(two));
    }

    subtract(other: Money): Money {
        return this.$combined(other, (one, two) => one.subtract(two));
    }

    multiply(factor: number): Money {
        return this.$amount ? new Money(this.$amount.multiply(factor), this.$currency) : Money.NOT_AVAILABLE;
    }

    divide(divisor: number): Money {
        return this.$amount ? new Money(this.$amount.divide(divisor), this.$currency) : Money.NOT_AVAILABLE;
    }

    /** @param percent - 10 for 10 % */
    addPercent(percent: number): Money {
        return this.$times(ExactNumber.of(100).add(percent).divide(100));
    }

    subtractPercent(percent: number): Money {
        return this.$times(ExactNumber.of(100).subtract(percent).divide(100));
    }

    /** @param rate - 0.05 for 5 % */
    addRate(rate: number): Money {
        return this.$times(ExactNumber.of(1).add(rate));
    }

    subtractRate(rate: number): Money {
        return this.$times(ExactNumber.of(1).subtract(rate));
    }

    private $times(factor: ExactNumber): Money {
        return this.$amount ? new Money(this.$amount.multiply(factor), this.$currency) : Money.NOT_AVAILABLE;
    }

    /** Null without a price to compare with, or for one of 0. Source: Script API, Money.percentOf. */
    percentOf(other: Money | null): number | null {
        const isComparable = other?.$amount && this.$amount && other.$amount.toNumber() !== 0;
        return isComparable ? this.$amount.multiply(100).divide(other.$amount).toNumber() : null;
    }

    percentLessThan(other: Money | null): number | null {
        const share = this.percentOf(other);
        return share === null ? null : ExactNumber.of(100).subtract(share).toNumber();
    }

    newMoney(amount: Decimal): Money {
        return new Money(amount, this.$currency);
    }

    isOfSameCurrency(other: Money): boolean {
        requireMoney(other);
        return this.$currency === other.$currency;
    }

    compareTo(other: Money): number {
        requireMoney(other);
        return this.$rounded().compareTo(other.$rounded());
    }

    equals(other: unknown): boolean {
        return other instanceof Money && other.$currency === this.$currency && this.compareTo(other) === 0;
    }

    valueOf(): number | null {
        return this.getValueOrNull();
    }

    toString(): string {
        return this.toFormattedString();
    }

    toFormattedString(): string {
        return this.$amount ? this.$currency + ' ' + this.$rounded().toString() : 'N/A';
    }

    toNumberString(): string {
        return this.$amount ? this.$rounded().toString() : 'N/A';
    }

    $rounded(): ExactNumber {
        return (this.$amount || ZERO).round(currencyDigits(this.$currency));
    }

    private $combined(other: Money, combine: (one: ExactNumber, two: ExactNumber) => ExactNumber): Money {
        requireMoney(other);
        if (!this.$amount || !other.$amount || this.$currency !== other.$currency) {
            return Money.NOT_AVAILABLE;
        }
        return new Money(combine(this.$amount, other.$amount), this.$currency);
    }
}

/** @throws NullArgumentException for nothing; another class the engine has refused before. */
export function requireMoney(value: unknown): asserts value is Money {
    if (value === null || value === undefined) {
        throw platformException('NullArgumentException', 'The money must not be null');
    }
}

scriptClass('dw.value.Money', Money);
Money.NOT_AVAILABLE = new Money(null, 'N/A');
