import { scriptClass } from '../../runtime/scriptClass';

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

    add(other: Quantity): Quantity {
        return new Quantity(this.$value + other.$value, this.$unit);
    }

    valueOf(): number {
        return this.$value;
    }

    toString(): string {
        return this.$value + (this.$unit ? ' ' + this.$unit : '');
    }
}

scriptClass('dw.value.Quantity', Quantity);
