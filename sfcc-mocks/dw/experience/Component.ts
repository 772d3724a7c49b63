import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { Content } from '../content/Content';
import type { DesignedRecord } from '../content/contentRecord';
import { Collection } from '../util/Collection';
import { HashMap } from '../util/Map';
import { aspectValue } from './aspectAttributes';
import { convertedValue, scriptValue } from './attributeValues';
import { designType } from './designType';
import type { AttributeDefinition, DesignType } from './designType';

/** What pages and components of Page Designer have in common. */
export abstract class Designed {
    constructor(readonly $content: Content) {}

    get $record(): DesignedRecord {
        return this.$content.$designed() as DesignedRecord;
    }

    get $type(): DesignType {
        return designType(this.$content.$designType() as string);
    }

    getID(): string {
        return this.$content.getID();
    }

    getName(): string | null {
        return this.$content.getName();
    }

    getTypeID(): string {
        return this.$type.id;
    }

    /** As it is stored; else what the page was rendered with. */
    getAttribute(id: string): unknown {
        const definition = this.$type.attributes.find((attribute) => attribute.id === id);
        return definition ? scriptValue(this.$raw(definition)) : null;
    }

    private $raw(definition: AttributeDefinition): unknown {
        const data = inLocale(this.$record.data, current().locale);
        const stored = data === null ? undefined : (JSON.parse(data) as Record<string, unknown>)[definition.id];
        return stored ?? aspectValue(definition) ?? null;
    }

    getRegion(id: string): Region | null {
        return this.$type.regionIds.includes(id) ? new Region(id, this.$content) : null;
    }

    /** What its script reads: values by attribute, converted. */
    $values(): HashMap {
        const values = this.$type.attributes.map((definition) => [definition, this.$raw(definition)] as const);
        return new HashMap(
            values
                .filter(([, raw]) => raw !== null)
                .map(([definition, raw]) => [definition.id, convertedValue(definition.type, raw, this.$content)])
        );
    }
}

scriptClass('dw.experience.Designed', Designed as unknown as { prototype: object });

/** dw.experience.Component */
export class Component extends Designed {}

/** dw.experience.Region */
export class Region {
    constructor(
        private readonly $id: string,
        private readonly $owner: Content
    ) {}

    getID(): string {
        return this.$id;
    }

    getSize(): number {
        return this.getVisibleComponents().getLength();
    }

    getVisibleComponents(): Collection<Component> {
        const shown = this.$owner.$linked(this.$id).filter((content) => content.$isShown());
        return new Collection(shown.map((content) => new Component(content)));
    }
}

scriptClass('dw.experience.Component', Component);
scriptClass('dw.experience.Region', Region);
