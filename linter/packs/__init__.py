"""House packs: rules that a house writes as YAML, without Python, and glossaries as CSV or TBX.

A rule of a pack is the same Rule as any of ours, so that engine, suppressions, repairs and reports treat them alike.
`loading` reads a file, `keys` says what may stand in it, `kinds` are the checks. Nothing here is imported unless a
configuration or an option names a pack.
"""
