import { scriptClass } from '../../runtime/scriptClass';
import { Iterator } from '../util/Collection';

/** dw.suggest.SearchPhraseSuggestions: dictionaries are not modelled, and what is not in one suggests nothing. */
export class NoPhraseSuggestions {
    hasSuggestedPhrases(): boolean {
        return false;
    }

    getSuggestedPhrases(): Iterator {
        return new Iterator([]);
    }

    hasSuggestedTerms(): boolean {
        return false;
    }

    getSuggestedTerms(): Iterator {
        return new Iterator([]);
    }
}

scriptClass('dw.suggest.SearchPhraseSuggestions', NoPhraseSuggestions);
