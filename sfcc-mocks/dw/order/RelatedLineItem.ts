import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from '../util/Collection';
import { AdjustableLineItem } from './AdjustableLineItem';
import { found } from './LineItem';
import type { ProductLineRecord } from './records';

/** What a product line item has to do with others: options, parts of bundles, bonuses. Part of dw.order.ProductLineItem. */
export abstract class RelatedLineItem extends AdjustableLineItem<ProductLineRecord> {
    protected $find(editing: boolean): ProductLineRecord {
        const record = editing ? this.$container.$edit() : this.$container.$record();
        return found(record.lines, this.$uuid, 'product line item');
    }

    /** Another line of the same basket or order. */
    protected abstract $line(uuid: string): this;

    /** An option or part of one is one too. */
    isBonusProductLineItem(): boolean {
        return this.$data().bonus !== undefined || this.getParent()?.isBonusProductLineItem() === true;
    }

    isOptionProductLineItem(): boolean {
        return this.getOptionID() !== null;
    }

    isBundledProductLineItem(): boolean {
        return this.$data().partOf !== undefined && !this.isOptionProductLineItem();
    }

    /** Null for a line that depends on no other. */
    getParent(): this | null {
        const { partOf } = this.$data();
        return partOf ? this.$line(partOf.line) : null;
    }

    getOptionID(): string | null {
        return this.$data().partOf?.optionId || null;
    }

    getOptionValueID(): string | null {
        return this.$data().partOf?.optionValueId || null;
    }

    getOptionProductLineItems(): Collection<this> {
        return new Collection(this.$parts().filter((part) => part.isOptionProductLineItem()));
    }

    getBundledProductLineItems(): Collection<this> {
        return new Collection(this.$parts().filter((part) => part.isBundledProductLineItem()));
    }

    protected $parts(): this[] {
        return this.$container
            .$record()
            .lines.filter(({ partOf }) => partOf?.line === this.$uuid)
            .map(({ uuid }) => this.$line(uuid));
    }

    /** null for a bonus that no customer has chosen. */
    getBonusDiscountLineItem(): unknown {
        const choice = this.$data().bonus?.choice;
        return choice ? this.$container.$bonusLine(choice) : null;
    }

    /** What it qualifies for. Of what was chosen only the right knows. */
    getRelatedBonusProductLineItems(): Collection<this> {
        const { lines } = this.$container.$record();
        const related = lines.filter(({ bonus }) => bonus?.qualifying.includes(this.$uuid));
        return new Collection(related.map(({ uuid }) => this.$line(uuid)));
    }

    /** The last one that qualified for this bonus; null if it is none. */
    getQualifyingProductLineItemForBonusProduct(): this | null {
        const { bonus } = this.$data();
        const { lines } = this.$container.$record();
        const last = lines
            .filter(({ uuid }) => bonus?.qualifying.includes(uuid))
            .sort((one, other) => other.position - one.position)[0];
        return last ? this.$line(last.uuid) : null;
    }
}

scriptClass('dw.order.RelatedLineItem', RelatedLineItem as unknown as { prototype: object });
