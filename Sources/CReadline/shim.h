// GNU readline for Swift. stdio.h comes first because readline's headers use FILE without it.
#include <stdio.h>
#include <wchar.h>
#include <readline/readline.h>
#include <readline/history.h>
// wcwidth is hidden behind _XOPEN_SOURCE, which Swift's importer does not set.
extern int wcwidth(wchar_t);
// Where the cursor stands and where the input ends, in rows of the screen from the prompt's. Exported
// by readline since version 4, though not in its headers; without them every prompt and line
// would have to be laid out a second time to know what lies below the cursor.
extern int _rl_last_v_pos;
extern int _rl_last_c_pos;
extern int _rl_vis_botlin;
