package schema

import (
	"encoding/json"
	"testing"
)

// TestEveryWordIsExplained holds that editors are told what each word means that they
// offer, one by one in the order of the words.
func TestEveryWordIsExplained(t *testing.T) {
	var root any
	if err := json.Unmarshal(SchemaText(), &root); err != nil {
		t.Fatal(err)
	}
	found := 0
	var visit func(where string, v any)
	visit = func(where string, v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				visit(where, x)
			}
		case map[string]any:
			if words, ok := v["enum"].([]any); ok && where != "/$defs/language/anyOf" {
				found++
				checkExplained(t, where, words, v)
				return
			}
			for key, x := range v {
				visit(where+"/"+key, x)
			}
		}
	}
	visit("", root)
	if found < 25 {
		t.Errorf("only %d lists of words are found", found)
	}
}

func checkExplained(t *testing.T, where string, words []any, v map[string]any) {
	t.Helper()
	docs, _ := v["x-taplo"].(map[string]any)["docs"].(map[string]any)
	means, _ := docs["enumValues"].([]any)
	each, _ := v["x-intellij-enum-metadata"].(map[string]any)
	if len(means) != len(words) || len(each) != len(words) {
		t.Errorf("%s: of %d words %d and %d are explained", where, len(words), len(means), len(each))
		return
	}
	for i, w := range words {
		said, _ := each[w.(string)].(map[string]any)
		if said["description"] != means[i] || means[i] == "" {
			t.Errorf("%s: %v is explained as %q and as %q", where, w, said["description"], means[i])
		}
	}
}
