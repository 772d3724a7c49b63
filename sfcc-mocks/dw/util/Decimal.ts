import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

/** Digits kept by a division that does not end. */
const DIVISION_SCALE = 20;

/** dw.util.Decimal: exact decimal numbers, as an integer and a scale. */
export class Decimal {
    readonly $unscaled: bigint;
    readonly $scale: number;

    constructor(value: unknown = 0, scale?: number) {
        if (typeof value === 'bigint') {
            this.$unscaled = value;
            this.$scale = scale || 0;
            return;
        }
        const { unscaled, digits } = parse(value instanceof Decimal ? value.toString() : String(value));
        this.$unscaled = unscaled;
        this.$scale = digits;
    }

    add(other: unknown): Decimal {
        const that = of(other);
        const scale = Math.max(this.$scale, that.$scale);
        return new Decimal(atScale(this, scale) + atScale(that, scale), scale);
    }

    subtract(other: unknown): Decimal {
        return this.add(of(other).negate());
    }

    multiply(other: unknown): Decimal {
        const that = of(other);
        return new Decimal(this.$unscaled * that.$unscaled, this.$scale + that.$scale);
    }

    divide(other: unknown): Decimal {
        const that = of(other);
        if (that.$unscaled === 0n) {
            throw platformException('ArithmeticException', 'Division by zero');
        }
        const scaled = atScale(this, this.$scale + that.$scale + DIVISION_SCALE);
        return trimmed(new Decimal(scaled / that.$unscaled, this.$scale + DIVISION_SCALE));
    }

    negate(): Decimal {
        return new Decimal(-this.$unscaled, this.$scale);
    }

    abs(): Decimal {
        return this.$unscaled < 0n ? this.negate() : this;
    }

    /** Rounds half up, away from zero. */
    round(digits: number): Decimal {
        if (digits >= this.$scale) {
            return new Decimal(atScale(this, digits), digits);
        }
        const divisor = 10n ** BigInt(this.$scale - digits);
        const half = divisor / 2n;
        const magnitude = this.$unscaled < 0n ? -this.$unscaled : this.$unscaled;
        const rounded = (magnitude + half) / divisor;
        return new Decimal(this.$unscaled < 0n ? -rounded : rounded, digits);
    }

    compareTo(other: unknown): number {
        const difference = this.subtract(other).$unscaled;
        return difference === 0n ? 0 : difference < 0n ? -1 : 1;
    }

    equals(other: unknown): boolean {
        return this.compareTo(other) === 0;
    }

    get(): number {
        return Number(this.toString());
    }

    valueOf(): number {
        return this.get();
    }

    /** In JSON it is a number. */
    toJSON(): number {
        return this.get();
    }

    toString(): string {
        const negative = this.$unscaled < 0n;
        const digits = String(negative ? -this.$unscaled : this.$unscaled).padStart(this.$scale + 1, '0');
        const whole = digits.slice(0, digits.length - this.$scale);
        const fraction = this.$scale > 0 ? '.' + digits.slice(digits.length - this.$scale) : '';
        return (negative ? '-' : '') + whole + fraction;
    }
}

function parse(text: string): { unscaled: bigint; digits: number } {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
    if (!match || (!match[2] && !match[3])) {
        throw platformException('NumberFormatException', 'Not a decimal number: ' + text);
    }
    const fraction = match[3] || '';
    const exponent = Number(match[4] || 0);
    let unscaled = BigInt((match[2] || '0') + fraction);
    let digits = fraction.length - exponent;
    if (digits < 0) {
        unscaled *= 10n ** BigInt(-digits);
        digits = 0;
    }
    return { unscaled: match[1] === '-' ? -unscaled : unscaled, digits };
}

function of(value: unknown): Decimal {
    return value instanceof Decimal ? value : new Decimal(value);
}

function atScale(decimal: Decimal, scale: number): bigint {
    return decimal.$unscaled * 10n ** BigInt(scale - decimal.$scale);
}

function trimmed(decimal: Decimal): Decimal {
    let { $unscaled: unscaled, $scale: scale } = decimal;
    while (scale > 0 && unscaled % 10n === 0n) {
        unscaled /= 10n;
        scale -= 1;
    }
    return new Decimal(unscaled, scale);
}

scriptClass('dw.util.Decimal', Decimal);
