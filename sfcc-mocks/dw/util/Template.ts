import { templateText } from '../../isml/renderTemplate';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { MimeEncodedText } from '../value/MimeEncodedText';
import { PlatformMap } from './Map';

/** dw.util.Template: renders a template to a text. */
export class Template {
    private $locale: string | null = null;

    constructor(private readonly $name: string) {
        if (!$name) {
            throw platformException('IllegalArgumentException', 'A template needs a name');
        }
    }

    setLocale(locale: string): Template {
        if (!locale) {
            throw platformException('IllegalArgumentException', 'The locale must not be blank');
        }
        this.$locale = locale;
        return this;
    }

    /** Parameters are in `pdict` and in `param`. Source: Script API, Template.render. */
    render(parameters?: PlatformMap): MimeEncodedText {
        const execution = current();
        const before = execution.locale;
        execution.locale = this.$locale || before;
        try {
            return new MimeEncodedText(templateText(execution, this.$name, valuesOf(parameters)), 'text/html');
        } finally {
            execution.locale = before;
        }
    }
}

function valuesOf(parameters: PlatformMap | undefined): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    parameters
        ?.entrySet()
        .toArray()
        .forEach((entry) => {
            const { key, value } = entry as { key: string; value: unknown };
            values[key] = value;
        });
    return values;
}

scriptClass('dw.util.Template', Template);
