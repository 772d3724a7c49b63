import { platformException } from '../../runtime/failures';

/** Digits kept by a division that does not end. */
const DIVISION_SCALE = 20;

/**
 * An exact decimal number, as an integer and a scale. What the double itself computes with; scripts get
 * `dw.util.Decimal`, and each use counts.
 */
export class ExactNumber {
    constructor(
        private readonly unscaled: bigint,
        private readonly scale: number
    ) {}

    /** @throws NumberFormatException for a text that is no number */
    static of(value: unknown): ExactNumber {
        return value instanceof ExactNumber ? value : parse(String(value));
    }

    add(other: unknown): ExactNumber {
        const that = ExactNumber.of(other);
        const scale = Math.max(this.scale, that.scale);
        return new ExactNumber(this.atScale(scale) + that.atScale(scale), scale);
    }

    subtract(other: unknown): ExactNumber {
        return this.add(ExactNumber.of(other).negate());
    }

    multiply(other: unknown): ExactNumber {
        const that = ExactNumber.of(other);
        return new ExactNumber(this.unscaled * that.unscaled, this.scale + that.scale);
    }

    divide(other: unknown): ExactNumber {
        const that = ExactNumber.of(other);
        if (that.unscaled === 0n) {
            throw platformException('ArithmeticException', 'Division by zero');
        }
        const scaled = this.atScale(this.scale + that.scale + DIVISION_SCALE);
        return trimmed(scaled / that.unscaled, this.scale + DIVISION_SCALE);
    }

    negate(): ExactNumber {
        return new ExactNumber(-this.unscaled, this.scale);
    }

    abs(): ExactNumber {
        return this.unscaled < 0n ? this.negate() : this;
    }

    /** Rounds half up, away from zero. */
    round(digits: number): ExactNumber {
        if (digits >= this.scale) {
            return new ExactNumber(this.atScale(digits), digits);
        }
        const divisor = 10n ** BigInt(this.scale - digits);
        const half = divisor / 2n;
        const magnitude = this.unscaled < 0n ? -this.unscaled : this.unscaled;
        const rounded = (magnitude + half) / divisor;
        return new ExactNumber(this.unscaled < 0n ? -rounded : rounded, digits);
    }

    compareTo(other: unknown): number {
        const difference = this.subtract(other).unscaled;
        return difference === 0n ? 0 : difference < 0n ? -1 : 1;
    }

    toNumber(): number {
        return Number(this.toString());
    }

    toString(): string {
        const negative = this.unscaled < 0n;
        const digits = String(negative ? -this.unscaled : this.unscaled).padStart(this.scale + 1, '0');
        const whole = digits.slice(0, digits.length - this.scale);
        const fraction = this.scale > 0 ? '.' + digits.slice(digits.length - this.scale) : '';
        return (negative ? '-' : '') + whole + fraction;
    }

    private atScale(scale: number): bigint {
        return scale === this.scale ? this.unscaled : this.unscaled * 10n ** BigInt(scale - this.scale);
    }
}

/** Zero, without digits after the point. */
export const ZERO = new ExactNumber(0n, 0);

function parse(text: string): ExactNumber {
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
    return new ExactNumber(match[1] === '-' ? -unscaled : unscaled, digits);
}

function trimmed(unscaled: bigint, scale: number): ExactNumber {
    let [digits, left] = [unscaled, scale];
    while (left > 0 && digits % 10n === 0n) {
        digits /= 10n;
        left -= 1;
    }
    return new ExactNumber(digits, left);
}
