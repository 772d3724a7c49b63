import { scriptClass } from '../../runtime/scriptClass';
import type { HashMap } from '../util/Map';
import type { Component } from './Component';
import type { Page } from './Page';
import type { ComponentRenderSettings } from './renderSettings';

/** dw.experience.PageScriptContext */
export class PageScriptContext {
    constructor(
        private readonly $page: Page,
        private readonly $parameters: string | null
    ) {}

    getPage(): Page {
        return this.$page;
    }

    getContent(): HashMap {
        return this.$page.$values();
    }

    getRuntimeParameters(): string | null {
        return this.$parameters;
    }

    getRenderParameters(): string | null {
        return this.$parameters;
    }
}

/** dw.experience.ComponentScriptContext */
export class ComponentScriptContext {
    constructor(
        private readonly $component: Component,
        private readonly $settings: ComponentRenderSettings
    ) {}

    getComponent(): Component {
        return this.$component;
    }

    getContent(): HashMap {
        return this.$component.$values();
    }

    getComponentRenderSettings(): ComponentRenderSettings {
        return this.$settings;
    }
}

scriptClass('dw.experience.PageScriptContext', PageScriptContext);
scriptClass('dw.experience.ComponentScriptContext', ComponentScriptContext);
