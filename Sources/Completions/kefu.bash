# Tab after kefu in bash. The program itself says what may follow: commands and options, and the
# orders, agents and phrases of the desk, each with a description.
_kefu() {
  local text description word
  local -a texts=() descriptions=()
  while IFS=$'\t' read -r text description; do
    texts+=("$text")
    descriptions+=("$description")
  done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)

  COMPREPLY=()
  local -i at
  for at in "${!texts[@]}"; do
    word=${texts[at]}
    # What a shell would split or expand is quoted; Chinese stays readable.
    [[ $word == *[[:space:]\'\"\\\$\&\;\(\)\|\<\>\*\?]* ]] && printf -v word %q "$word"
    # Descriptions are shown beside several candidates, never put into the line.
    if ((${#texts[@]} > 1)) && [[ ${COMP_TYPE:-9} == 63 && ${descriptions[at]} ]]; then
      word+="  (${descriptions[at]})"
    fi
    COMPREPLY+=("$word")
  done
  if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == */ ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o nosort -o default -F _kefu kefu
