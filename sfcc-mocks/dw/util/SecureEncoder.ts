import { ENCODINGS } from '../../isml/encodings';
import type { Encode } from '../../isml/encodings';
import { scriptClass } from '../../runtime/scriptClass';

/** Encodes texts for where they are printed. Source: platform doc dw.util.SecureEncoder. */
export class SecureEncoder {
    static forHtmlContent(text: string): string | null {
        return encode('htmlcontent', text);
    }

    static forHtmlInSingleQuoteAttribute(text: string): string | null {
        return encode('htmlsinglequote', text);
    }

    static forHtmlInDoubleQuoteAttribute(text: string): string | null {
        return encode('htmldoublequote', text);
    }

    static forHtmlUnquotedAttribute(text: string): string | null {
        return encode('htmlunquote', text);
    }

    static forJavaScriptInHTML(text: string): string | null {
        return encode('jshtml', text);
    }

    static forJavaScriptInAttribute(text: string): string | null {
        return encode('jsattribute', text);
    }

    static forJavaScriptInBlock(text: string): string | null {
        return encode('jsblock', text);
    }

    static forJavaScriptInSource(text: string): string | null {
        return encode('jssource', text);
    }

    static forJSONValue(text: string): string | null {
        return encode('jsonvalue', text);
    }

    static forUriComponent(text: string): string | null {
        return encode('uricomponent', text);
    }

    static forUriComponentStrict(text: string): string | null {
        return encode('uristrict', text);
    }

    static forXmlContent(text: string): string | null {
        return encode('xmlcontent', text);
    }

    static forXmlInSingleQuoteAttribute(text: string): string | null {
        return encode('xmlsinglequote', text);
    }

    static forXmlInDoubleQuoteAttribute(text: string): string | null {
        return encode('xmldoublequote', text);
    }

    static forXmlCommentContent(text: string): string | null {
        return encode('xmlcomment', text);
    }
}
scriptClass('dw.util.SecureEncoder', SecureEncoder);

function encode(name: string, text: string | null | undefined): string | null {
    return text === null || text === undefined ? null : (ENCODINGS[name] as Encode)(String(text));
}
