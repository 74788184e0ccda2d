# Tab after kefu in bash. The program itself says what may follow: commands and options, and the
# orders, agents and phrases of the desk, each with a description.
_kefu() {
  local text description word
  local -a texts=() descriptions=() words=()
  local -i at
  # Bash takes `=` for a word of its own; here `kind=lesson` is one.
  for ((at = 1; at <= COMP_CWORD; at++)); do
    word=${COMP_WORDS[at]}
    if ((at > 1)) && [[ $word == = || ${COMP_WORDS[at - 1]} == = ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  local named=${words[-1]%"${words[-1]##*=}"}
  while IFS=$'\t' read -r text description; do
    texts+=("$text")
    descriptions+=("$description")
  done < <("${COMP_WORDS[0]}" __complete "${words[@]}" 2>/dev/null)

  COMPREPLY=()
  for at in "${!texts[@]}"; do
    word=${texts[at]#"$named"}
    # All but plain words is quoted: a file's name is whatever somebody gave it. Letters beyond ASCII
    # mean nothing to a shell and stay readable.
    [[ ${word//[^[:ascii:]]/} == *[!A-Za-z0-9_./:=@%+,-]* ]] && printf -v word %q "$word"
    # Descriptions are shown beside several candidates, never put into the line.
    if ((${#texts[@]} > 1)) && [[ ${COMP_TYPE:-9} == 63 && ${descriptions[at]} ]]; then
      word+="  (${descriptions[at]})"
    fi
    COMPREPLY+=("$word")
  done
  if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[/=] ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o nosort -o default -F _kefu kefu
