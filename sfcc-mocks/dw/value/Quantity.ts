import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Decimal } from '../util/Decimal';
import { ExactNumber } from '../util/ExactNumber';

/** dw.value.Quantity */
export class Quantity {
    constructor(
        private readonly $value: number,
        private readonly $unit: string
    ) {}

    getValue(): number {
        return this.$value;
    }

    getUnit(): string {
        return this.$unit;
    }

    isAvailable(): boolean {
        return true;
    }

    getDecimalValue(): Decimal {
        return new Decimal(this.$value);
    }

    isOfSameUnit(other: Quantity): boolean {
        return this.$unit === other.$unit;
    }

    /** The same unit with another value. */
    newQuantity(value: Decimal): Quantity {
        return this.$with(value.$number);
    }

    add(other: Quantity): Quantity {
        return this.$with(this.$number().add(this.$sameUnit(other).$number()));
    }

    /** Of the same unit only. Source: Script API, Quantity.subtract. */
    subtract(other: Quantity): Quantity {
        return this.$with(this.$number().subtract(this.$sameUnit(other).$number()));
    }

    multiply(factor: number): Quantity {
        return this.$with(this.$number().multiply(factor));
    }

    divide(divisor: number): Quantity {
        return this.$with(this.$number().divide(divisor));
    }

    round(digits: number): Quantity {
        return this.$with(this.$number().round(digits));
    }

    /** @throws IllegalArgumentException for different units. Source: Script API, Quantity.compareTo */
    compareTo(other: Quantity): number {
        return this.$number().compareTo(this.$sameUnit(other).$number());
    }

    equals(other: unknown): boolean {
        return other instanceof Quantity && this.isOfSameUnit(other) && this.compareTo(other) === 0;
    }

    private $number(): ExactNumber {
        return ExactNumber.of(this.$value);
    }

    private $with(value: ExactNumber): Quantity {
        return new Quantity(value.toNumber(), this.$unit);
    }

    private $sameUnit(other: Quantity): Quantity {
        if (!this.isOfSameUnit(other)) {
            throw platformException('IllegalArgumentException', `${this.$unit} and ${other.$unit} are different units`);
        }
        return other;
    }

    valueOf(): number {
        return this.$value;
    }

    toString(): string {
        return this.$value + (this.$unit ? ' ' + this.$unit : '');
    }
}

scriptClass('dw.value.Quantity', Quantity);
