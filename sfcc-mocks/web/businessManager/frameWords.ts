/** The words of the frame and of its own pages, by language; names of modules stay as the documentation has them. */
const WORDS = {
    en: {
        language: 'English',
        logIn: 'Log in',
        logOut: 'Log out',
        user: 'User',
        password: 'Password',
        site: 'Site',
        selected: 'selected',
        selectSite: 'Select a site to see its modules.',
        wrongLogin: 'Invalid login or password.',
        denied: 'Access denied'
    },
    de: {
        language: 'Deutsch',
        logIn: 'Anmelden',
        logOut: 'Abmelden',
        user: 'Benutzer',
        password: 'Passwort',
        site: 'Site',
        selected: 'ausgewählt',
        selectSite: 'Wählen Sie eine Site aus, um ihre Module zu sehen.',
        wrongLogin: 'Benutzer oder Passwort stimmt nicht.',
        denied: 'Zugriff verweigert'
    },
    fr: {
        language: 'Français',
        logIn: 'Se connecter',
        logOut: 'Se déconnecter',
        user: 'Utilisateur',
        password: 'Mot de passe',
        site: 'Site',
        selected: 'sélectionné',
        selectSite: 'Sélectionnez un site pour voir ses modules.',
        wrongLogin: 'Utilisateur ou mot de passe incorrect.',
        denied: 'Accès refusé'
    },
    es: {
        language: 'Español',
        logIn: 'Iniciar sesión',
        logOut: 'Cerrar sesión',
        user: 'Usuario',
        password: 'Contraseña',
        site: 'Sitio',
        selected: 'seleccionado',
        selectSite: 'Seleccione un sitio para ver sus módulos.',
        wrongLogin: 'Usuario o contraseña incorrectos.',
        denied: 'Acceso denegado'
    },
    it: {
        language: 'Italiano',
        logIn: 'Accedi',
        logOut: 'Esci',
        user: 'Utente',
        password: 'Password',
        site: 'Sito',
        selected: 'selezionato',
        selectSite: 'Selezioni un sito per vederne i moduli.',
        wrongLogin: 'Utente o password non validi.',
        denied: 'Accesso negato'
    }
};

type Language = keyof typeof WORDS;

/** The bundle by which the templates of the frame name its words. */
export const FRAME_BUNDLE = 'businessmanagerframe';

/** The words of the frame in the language that a user has chosen, English unless they are there. */
export function frameWords(locale: string): (typeof WORDS)['en'] {
    return WORDS[frameLanguage(locale) as Language];
}

/** The language of the frame, as HTML names it. */
export function frameLanguage(locale: string): string {
    const language = locale.split('_')[0] as string;
    return Object.hasOwn(WORDS, language) ? language : 'en';
}

/** The languages that a user can choose, each with its own name. */
export function frameLanguages(): Array<{ locale: string; name: string }> {
    return Object.entries(WORDS).map(([language, { language: name }]) => ({
        locale: language === 'en' ? 'default' : language,
        name
    }));
}
