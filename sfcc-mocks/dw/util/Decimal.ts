import { scriptClass } from '../../runtime/scriptClass';
import { ExactNumber } from './ExactNumber';

/** dw.util.Decimal: exact decimal numbers. */
export class Decimal {
    declare readonly $number: ExactNumber;

    constructor(value: unknown = 0) {
        this.$number = numberOf(value);
    }

    add(other: unknown): Decimal {
        return new Decimal(this.$number.add(numberOf(other)));
    }

    subtract(other: unknown): Decimal {
        return new Decimal(this.$number.subtract(numberOf(other)));
    }

    multiply(other: unknown): Decimal {
        return new Decimal(this.$number.multiply(numberOf(other)));
    }

    divide(other: unknown): Decimal {
        return new Decimal(this.$number.divide(numberOf(other)));
    }

    negate(): Decimal {
        return new Decimal(this.$number.negate());
    }

    abs(): Decimal {
        return new Decimal(this.$number.abs());
    }

    /** Rounds half up, away from zero. */
    round(digits: number): Decimal {
        return new Decimal(this.$number.round(digits));
    }

    compareTo(other: unknown): number {
        return this.$number.compareTo(numberOf(other));
    }

    equals(other: unknown): boolean {
        return this.$number.compareTo(numberOf(other)) === 0;
    }

    get(): number {
        return this.$number.toNumber();
    }

    valueOf(): number {
        return this.$number.toNumber();
    }

    /** In JSON it is a number. */
    toJSON(): number {
        return this.$number.toNumber();
    }

    toString(): string {
        return this.$number.toString();
    }
}

function numberOf(value: unknown): ExactNumber {
    return value instanceof Decimal ? value.$number : ExactNumber.of(value);
}

scriptClass('dw.util.Decimal', Decimal);
