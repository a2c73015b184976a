package path

import "testing"

func TestDashed(t *testing.T) {
	got := Dashed([]Point{{0, 0}, {5, 0}, {5, 5}}, 4, 2)
	want := [][]Point{{{0, 0}, {4, 0}}, {{5, 1}, {5, 5}}}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		for j := range want[i] {
			if got[i][j] != want[i][j] {
				t.Errorf("dash %d: got %v, want %v", i, got[i], want[i])
			}
		}
	}
	across := Dashed([]Point{{0, 0}, {3, 0}, {3, 3}}, 4, 2)
	if len(across) != 1 || len(across[0]) != 3 {
		t.Errorf("a dash around a corner is cut: %v", across)
	}
}
