import { scriptClass } from '../../runtime/scriptClass';
import type { Component } from './Component';

/** What components and regions are wrapped in. */
class Wrapper {
    declare private $tagName: string;
    declare private $attributes: object | null;

    constructor() {
        this.$tagName = 'div';
        this.$attributes = null;
    }

    getTagName(): string {
        return this.$tagName;
    }

    setTagName(tagName: string): this {
        this.$tagName = tagName;
        return this;
    }

    getAttributes(): object | null {
        return this.$attributes;
    }

    setAttributes(attributes: object | null): this {
        this.$attributes = attributes;
        return this;
    }
}

scriptClass('dw.experience.Wrapper', Wrapper);

/** dw.experience.ComponentRenderSettings */
export class ComponentRenderSettings extends Wrapper {}

/** dw.experience.RegionRenderSettings */
export class RegionRenderSettings extends Wrapper {
    declare private $default: ComponentRenderSettings | null;
    declare private readonly $ofComponents: Map<string, ComponentRenderSettings>;

    constructor() {
        super();
        this.$default = null;
        this.$ofComponents = new Map();
    }

    getDefaultComponentRenderSettings(): ComponentRenderSettings | null {
        return this.$default;
    }

    setDefaultComponentRenderSettings(settings: ComponentRenderSettings): this {
        this.$default = settings;
        return this;
    }

    getComponentRenderSettings(component: Component): ComponentRenderSettings | null {
        return this.$ofComponents.get(component.getID()) || this.$default;
    }

    setComponentRenderSettings(component: Component, settings: ComponentRenderSettings): this {
        this.$ofComponents.set(component.getID(), settings);
        return this;
    }
}

scriptClass('dw.experience.ComponentRenderSettings', ComponentRenderSettings);
scriptClass('dw.experience.RegionRenderSettings', RegionRenderSettings);
