# Tab after kefu in fish. The program itself says what may follow: commands and options, and the
# orders, agents and phrases of the desk, each with a description.
function __kefu_candidates
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l word (commandline -ct)
    $program __complete $words "$word" 2>/dev/null
end

complete -c kefu -f -a '(__kefu_candidates)'
