/** Loads a module when it is called, for scripts that most runs do not need. A module that exports one function is that function. Source: Script API, TopLevel.global.require. */
declare function require(path: string): unknown;
