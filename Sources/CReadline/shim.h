// GNU readline for Swift. stdio.h comes first because readline's headers use FILE without it.
#include <stdio.h>
#include <wchar.h>
#include <readline/readline.h>
#include <readline/history.h>
// wcwidth is hidden behind _XOPEN_SOURCE, which Swift's importer does not set.
extern int wcwidth(wchar_t);
